package org.vestka.standalone;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.Ordered;

/** Reads what an application would be made of, and goes no further: no port, no store, no broker is needed. */
public final class BeanDefinitions {
    private BeanDefinitions() {}

    /**
     * Names of beans to what they are made by. Called by reflection as well, from another class path: so its signature
     * knows the JDK's types only.
     *
     * @param application the class name of the application
     * @param settings names its settings
     */
    public static Map<String, String> of(String application, String settings, String... arguments)
            throws ClassNotFoundException {
        var found = new TreeMap<String, String>();
        try {
            new SpringApplicationBuilder(Class.forName(application))
                    .properties("spring.config.name=" + settings)
                    .registerShutdownHook(false)
                    .initializers(context -> context.addBeanFactoryPostProcessor(new Reading(found)))
                    .run(arguments);
        } catch (AbandonedRunException e) {
            return found;
        }
        throw new IllegalStateException("The application went on");
    }

    private record Reading(Map<String, String> found) implements BeanFactoryPostProcessor, Ordered {
        @Override
        public void postProcessBeanFactory(
                org.springframework.beans.factory.config.ConfigurableListableBeanFactory factory) {
            for (var name : factory.getBeanDefinitionNames()) {
                var definition = factory.getBeanDefinition(name);
                found.put(
                        name,
                        definition.getFactoryMethodName() == null
                                ? String.valueOf(definition.getBeanClassName())
                                : definition.getFactoryBeanName() + "#" + definition.getFactoryMethodName());
            }
            throw new AbandonedRunException();
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }
}
