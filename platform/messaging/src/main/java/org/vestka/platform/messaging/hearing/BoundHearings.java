package org.vestka.platform.messaging.hearing;

import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Refuses to start a service one of whose hearings would hear nothing, because nobody bound it to its topic. */
public final class BoundHearings implements SmartInitializingSingleton {

    private final ApplicationContext context;
    private final BindingServiceProperties bindings;

    public BoundHearings(ApplicationContext context, BindingServiceProperties bindings) {
        this.context = context;
        this.bindings = bindings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Environment environment = context.getEnvironment();
        var named =
                StringUtils.tokenizeToStringArray(environment.getProperty("spring.cloud.function.definition", ""), ";");
        for (Map.Entry<String, Hearing> one :
                context.getBeansOfType(Hearing.class).entrySet()) {
            String name = one.getKey();
            String topic = one.getValue().topic();
            boolean bound = java.util.Arrays.asList(named).contains(name)
                    && topic.equals(bindings.getBindingDestination(name + "-in-0"));
            if (!bound) {
                throw new IllegalStateException("The hearing " + name + " is not bound: name it in"
                        + " spring.cloud.function.definition, and set spring.cloud.stream.bindings." + name
                        + "-in-0.destination=" + topic);
            }
        }
    }
}
