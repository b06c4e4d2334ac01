package org.vestka.letter;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.letter.answers.ReadingAnswer;
import org.vestka.letter.answers.Scans;
import org.vestka.letter.contacts.Contacts;
import org.vestka.letter.correspondence.Correspondents;
import org.vestka.letter.correspondence.KeepingDraft;
import org.vestka.letter.correspondence.KeptDrafts;
import org.vestka.letter.correspondence.Letters;
import org.vestka.letter.correspondence.Receipts;
import org.vestka.letter.correspondence.SubmittingLetter;
import org.vestka.letter.keys.DataKeys;
import org.vestka.letter.keys.ReleasingKeys;
import org.vestka.letter.moderation.ModeratingLetter;
import org.vestka.letter.moderation.WaitingLetters;
import org.vestka.platform.identity.web.DeskRules;
import org.vestka.platform.identity.web.InternalRules;
import org.vestka.platform.sealing.AddressSealer;
import org.vestka.platform.sealing.ContentSealer;

/** The use cases, which know nothing of Spring, and who may ask for what. */
@Configuration(proxyBeanMethods = false)
class LetterServiceConfiguration {

    private final Clock clock = Clock.systemUTC();

    @Bean
    SubmittingLetter submittingLetter(
            Letters letters,
            KeptDrafts drafts,
            Receipts receipts,
            WaitingLetters queue,
            Correspondents correspondents,
            DataKeys keys,
            Contacts contacts,
            ContentSealer contentSealer,
            AddressSealer addressSealer) {
        return new SubmittingLetter(
                letters, drafts, receipts, queue, correspondents, keys, contacts, contentSealer, addressSealer, clock);
    }

    @Bean
    KeepingDraft keepingDraft(
            Letters letters,
            KeptDrafts drafts,
            Receipts receipts,
            Correspondents correspondents,
            DataKeys keys,
            Contacts contacts,
            ContentSealer contentSealer,
            AddressSealer addressSealer) {
        return new KeepingDraft(
                letters, drafts, receipts, correspondents, keys, contacts, contentSealer, addressSealer, clock);
    }

    @Bean
    ModeratingLetter moderatingLetter(
            WaitingLetters waiting,
            Letters letters,
            Correspondents correspondents,
            ReleasingKeys keys,
            ContentSealer contentSealer) {
        return new ModeratingLetter(waiting, letters, correspondents, keys, contentSealer, clock);
    }

    @Bean
    ReadingAnswer readingAnswer(Letters letters, ReleasingKeys keys, ContentSealer contentSealer, Scans scans) {
        return new ReadingAnswer(letters, keys, contentSealer, scans);
    }

    @Bean
    DeskRules deskRules() {
        return DeskRules.none().allow("/desk/letters/**", "moderator").allow("/desk/letters", "moderator");
    }

    @Bean
    InternalRules internalRules() {
        return InternalRules.none()
                .allow("/internal/keys/**", "translation-service", "dispatch-service")
                .allow("/internal/contacts/**", "mailer")
                .allow("/internal/desk-counts", "door-desk");
    }
}
