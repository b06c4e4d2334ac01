package org.vestka.letter.correspondence.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.letter.correspondence.DraftEvent;
import org.vestka.letter.correspondence.KeptDraft;
import org.vestka.letter.correspondence.KeptDrafts;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.LetterEvent;
import org.vestka.letter.correspondence.Letters;
import org.vestka.letter.correspondence.Pictures;
import org.vestka.letter.correspondence.Receipts;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.sealing.Pepper;

/** The collections of this feature. Letters are found by their id alone, so they need no index of their own. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceStore {

    @Bean
    Pictures pictures(MongoTemplate template) {
        return new MongoPictures(template);
    }

    @Bean
    Aggregates<Letter, LetterEvent> storedLetters(StoredCollections stored, Announcer<LetterEvent> lettersAnnouncer) {
        return stored.aggregates("letters", Letter.class, lettersAnnouncer);
    }

    @Bean
    Letters letters(Aggregates<Letter, LetterEvent> storedLetters) {
        return new MongoLetters(storedLetters);
    }

    @Bean
    Aggregates<KeptDraft, DraftEvent> storedDrafts(StoredCollections stored, Announcer<DraftEvent> draftsAnnouncer) {
        return stored.aggregates("drafts", KeptDraft.class, draftsAnnouncer);
    }

    @Bean
    KeptDrafts keptDrafts(Aggregates<KeptDraft, DraftEvent> storedDrafts) {
        return new MongoKeptDrafts(storedDrafts);
    }

    @Bean
    Receipts receipts(MongoTemplate template, Pepper pepper) {
        return new MongoReceipts(template, pepper);
    }
}
