package org.vestka.gateway.audit;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.gateway.audit.mongo.MongoTrail;
import org.vestka.gateway.audit.web.TrailPage;

/** The trail of the desk. */
@Configuration(proxyBeanMethods = false)
@Import(TrailPage.class)
public class AuditConfiguration {

    @Bean
    Trail trail(MongoTemplate store) {
        return new MongoTrail(store, Clock.systemUTC());
    }
}
