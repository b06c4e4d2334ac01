package org.vestka.letter.correspondence;

import org.jspecify.annotations.Nullable;
import org.vestka.platform.sealing.WordCode;

/**
 * What a writer wants to send, as typed: plaintext, so it lives for one request only.
 *
 * @param assignmentId the place that was held; whether the hold has lapsed does not matter
 * @param contactId random, given by the form, for the e-mail address if there is one
 * @param code the receipt code that the form carries
 * @param language ISO 639-1 as chosen, or null to have it recognised
 * @param email null when they leave none
 * @param writerLanguage of the page: en, ru or be
 * @param picture what is said of a picture
 * @param key the writer's OpenPGP key for mails, as pasted; null when they leave none
 * @param how they came to the prisoner, as the slip says; null when it does not
 */
public record Draft(
        String assignmentId,
        String prisonerId,
        String contactId,
        WordCode code,
        String text,
        String penName,
        @Nullable String language,
        @Nullable String email,
        String writerLanguage,
        PictureChoice picture,
        @Nullable String key,
        @Nullable String how) {

    /** One in which nothing is said of a picture, a key or how it came to be. */
    public Draft(
            String assignmentId,
            String prisonerId,
            String contactId,
            WordCode code,
            String text,
            String penName,
            @Nullable String language,
            @Nullable String email,
            String writerLanguage) {
        this(
                assignmentId,
                prisonerId,
                contactId,
                code,
                text,
                penName,
                language,
                email,
                writerLanguage,
                new PictureChoice.AsBefore(),
                null,
                null);
    }

    /** Says nothing of what was typed. */
    @Override
    public String toString() {
        return "Draft[hidden]";
    }
}
