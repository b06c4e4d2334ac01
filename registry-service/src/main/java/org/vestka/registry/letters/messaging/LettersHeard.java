package org.vestka.registry.letters.messaging;

import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;
import org.vestka.registry.letters.mongo.MongoWrittenLetters;

/** Of letters the registry wants to know only that one more was written. */
public final class LettersHeard {

    /** The registry's own copy of the event: nothing of it is needed but its key. */
    record Submitted() {}

    private LettersHeard() {}

    /** What is heard of the topic {@code letters}. */
    public static Hearing by(Hearings hearings, MongoWrittenLetters letters) {
        return hearings.of("letters")
                .hears("letter.submitted", 1, Submitted.class, letters::counted)
                .ignores("letter.approved", "letter.rejected", "letter.cleared", "answer.ready")
                .build();
    }
}
