package org.vestka.letter.contacts.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.letter.contacts.Contacts;

/** The collection of this feature. */
@Configuration(proxyBeanMethods = false)
class ContactStore {

    @Bean
    Contacts contacts(MongoTemplate template) {
        return new MongoContacts(template);
    }
}
