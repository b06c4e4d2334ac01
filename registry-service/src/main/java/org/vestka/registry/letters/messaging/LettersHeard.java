package org.vestka.registry.letters.messaging;

import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;
import org.vestka.registry.letters.mongo.MongoPostedLetters;
import org.vestka.registry.letters.mongo.MongoWrittenLetters;

/** Of letters the registry wants to know only that one more was written, and to whom one was posted. */
public final class LettersHeard {

    /** The registry's own copy of the event: nothing of it is needed but its key. */
    record Submitted() {}

    /** Of a posting the registry reads to whom it went; which letter it was it does not keep. */
    record Posted(String prisonerId) {}

    private LettersHeard() {}

    /** What is heard of the topic {@code letters}. */
    public static Hearing by(Hearings hearings, MongoWrittenLetters letters) {
        return hearings.of("letters")
                .hears("letter.submitted", 1, Submitted.class, letters::counted)
                .ignores(
                        "letter.approved",
                        "letter.rejected",
                        "letter.cleared",
                        "letter.withdrawal-asked",
                        "letter.withdrawn",
                        "answer.ready")
                .build();
    }

    /** What is heard of the topic {@code dispatches}. */
    public static Hearing by(Hearings hearings, MongoPostedLetters letters) {
        return hearings.of("dispatches")
                .hears(
                        "letter.posted",
                        1,
                        Posted.class,
                        heard -> letters.posted(heard, heard.facts().prisonerId()))
                .ignores(
                        "letter.printed",
                        "letter.pulled",
                        "letter.returned",
                        "letter.set-aside",
                        "evidence.recorded",
                        "reply.scanned",
                        "reply.matched",
                        "answer.read")
                .build();
    }
}
