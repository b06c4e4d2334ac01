package org.vestka.letter.keys.mongo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.letter.keys.DataKeys;
import org.vestka.letter.keys.ReleasingKeys;
import org.vestka.platform.sealing.DataKeyWrapping;

/** The collections of this feature. */
@Configuration(proxyBeanMethods = false)
class KeyStore {

    @Bean
    DataKeys dataKeys(MongoTemplate template, DataKeyWrapping wrapping) {
        return new MongoDataKeys(template, wrapping);
    }

    @Bean
    ReleasingKeys releasingKeys(DataKeys dataKeys, MongoTemplate template) {
        return new ReleasingKeys(dataKeys, new MongoReleases(template), Clock.systemUTC());
    }
}
