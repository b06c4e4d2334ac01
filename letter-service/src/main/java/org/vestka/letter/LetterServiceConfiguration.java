package org.vestka.letter;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.letter.answers.ReadingAnswer;
import org.vestka.letter.answers.Scans;
import org.vestka.letter.contacts.Contacts;
import org.vestka.letter.correspondence.AttachingPicture;
import org.vestka.letter.correspondence.Correspondents;
import org.vestka.letter.correspondence.KeepingDraft;
import org.vestka.letter.correspondence.KeptDrafts;
import org.vestka.letter.correspondence.LeavingAddress;
import org.vestka.letter.correspondence.Letters;
import org.vestka.letter.correspondence.Pictures;
import org.vestka.letter.correspondence.Receipts;
import org.vestka.letter.correspondence.SubmittingLetter;
import org.vestka.letter.correspondence.WithdrawingLetter;
import org.vestka.letter.keys.DataKeys;
import org.vestka.letter.keys.ReleasingKeys;
import org.vestka.letter.moderation.ModeratingLetter;
import org.vestka.letter.moderation.WaitingLetters;
import org.vestka.platform.identity.web.DeskRules;
import org.vestka.platform.identity.web.InternalRules;
import org.vestka.platform.images.FileFormat;
import org.vestka.platform.images.ImageLimits;
import org.vestka.platform.images.UploadReader;
import org.vestka.platform.sealing.AddressSealer;
import org.vestka.platform.sealing.BusSealer;
import org.vestka.platform.sealing.ContactTokens;
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
            AddressSealer addressSealer,
            AttachingPicture pictures) {
        return new SubmittingLetter(
                letters,
                drafts,
                receipts,
                queue,
                correspondents,
                keys,
                contacts,
                contentSealer,
                addressSealer,
                pictures,
                clock);
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
            AddressSealer addressSealer,
            AttachingPicture pictures) {
        return new KeepingDraft(
                letters,
                drafts,
                receipts,
                correspondents,
                keys,
                contacts,
                contentSealer,
                addressSealer,
                pictures,
                clock);
    }

    @Bean
    AttachingPicture attachingPicture(Pictures pictures, ContentSealer contentSealer) {
        return new AttachingPicture(pictures, contentSealer);
    }

    /** Pictures that writers upload, decoded in a child process. */
    @Bean
    UploadReader pictureReader() {
        return new UploadReader(ImageLimits.forPictures(), FileFormat.PICTURES);
    }

    @Bean
    LeavingAddress leavingAddress(Letters letters, Contacts contacts, AddressSealer addressSealer) {
        return new LeavingAddress(letters, contacts, addressSealer, clock);
    }

    @Bean
    WithdrawingLetter withdrawingLetter(Letters letters, WaitingLetters queue) {
        return new WithdrawingLetter(letters, queue, clock);
    }

    @Bean
    ContactTokens contactTokens(BusSealer bus) {
        return new ContactTokens(bus);
    }

    @Bean
    ModeratingLetter moderatingLetter(
            WaitingLetters waiting,
            Letters letters,
            Correspondents correspondents,
            ReleasingKeys keys,
            ContentSealer contentSealer,
            AttachingPicture pictures) {
        return new ModeratingLetter(waiting, letters, correspondents, keys, contentSealer, pictures, clock);
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
                .allow("/internal/pictures/**", "dispatch-service")
                .allow("/internal/desk-counts", "door-desk");
    }
}
