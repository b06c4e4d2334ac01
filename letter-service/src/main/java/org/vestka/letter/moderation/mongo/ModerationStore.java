package org.vestka.letter.moderation.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.letter.moderation.WaitingLetters;
import org.vestka.platform.messaging.stored.StoredCollections;

/** The collection of this feature. */
@Configuration(proxyBeanMethods = false)
class ModerationStore {

    @Bean
    WaitingLetters waitingLetters(StoredCollections stored) {
        return new OpenLetters(stored.openPieces("moderation_queue"));
    }
}
