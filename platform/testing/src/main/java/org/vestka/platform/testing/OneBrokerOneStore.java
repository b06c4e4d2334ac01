package org.vestka.platform.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Connects a Spring test to the {@linkplain BrokerAndStore broker and store of this run}, with keys and data in temporary
 * directories:
 *
 * <pre>
 * &#64;SpringBootTest(classes = …, properties = "spring.config.name=application-platform,application-…")
 * &#64;ContextConfiguration(initializers = OneBrokerOneStore.class)
 * </pre>
 *
 * All contexts of a run share the store's databases of the same name, the topics and the keys, as processes would.
 */
public final class OneBrokerOneStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        BrokerAndStore ours = BrokerAndStore.ofThisRun();
        ConfigurableEnvironment environment = context.getEnvironment();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.kafka.bootstrap-servers", ours.bootstrapServers());
        settings.put("spring.mongodb.uri", ours.mongoUri());
        settings.put(
                "spring.mongodb.database",
                ours.database(environment.getProperty(
                        "spring.mongodb.database", environment.getProperty("spring.application.name", "test"))));
        settings.put("vestka.keys.directory", ours.keys().toString());
        settings.put("vestka.data.directory", ours.data().toString());
        environment.getPropertySources().addFirst(new MapPropertySource("one broker, one store", settings));
    }
}
