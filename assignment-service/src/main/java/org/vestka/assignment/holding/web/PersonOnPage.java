package org.vestka.assignment.holding.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.assignment.draw.StrangersMail;
import org.vestka.assignment.holding.Assigning.Given;
import org.vestka.assignment.holding.Assignment;
import org.vestka.assignment.holding.PersonName;
import org.vestka.assignment.holding.Portrait;
import org.vestka.assignment.holding.Way;

/**
 * A person as the page shows them.
 *
 * @param name for the reader's language
 * @param otherName the name in the language of the country, where it differs from the one shown
 * @param place what the writer is told of their place, a message of {@code assignment.person.place}
 * @param lapsesAt null when no place is held yet
 * @param known somebody whom the writer knows already: no other is offered beside them
 */
public record PersonOnPage(
        String name,
        @Nullable String otherName,
        @Nullable Integer birthYear,
        String country,
        @Nullable String occupation,
        List<String> interests,
        List<String> languages,
        @Nullable String biography,
        boolean withheld,
        String place,
        @Nullable Instant lapsesAt,
        boolean known) {

    static PersonOnPage of(Given.Held held, Instant now, String language) {
        return of(
                held.portrait(),
                held.strangersMail(),
                place(held.assignment(), now),
                held.assignment().lapsesAt(),
                held.assignment().way() == Way.PEN_PAL,
                language);
    }

    /** Somebody who wants privacy: no more of them than who may know of them signed for. */
    static PersonOnPage of(Assignment assignment, String name, String country, Instant now) {
        return new PersonOnPage(
                name,
                null,
                null,
                country,
                null,
                List.of(),
                List.of(),
                null,
                false,
                place(assignment, now),
                assignment.lapsesAt(),
                true);
    }

    private static String place(Assignment assignment, Instant now) {
        if (assignment.isHeld(now)) {
            return "held";
        }
        return assignment.status() == Assignment.Status.FULFILLED ? "fulfilled" : "lapsed";
    }

    /** Somebody with whom no place is held. */
    public static PersonOnPage of(Portrait portrait, String language) {
        return of(portrait, StrangersMail.HANDED_OVER, "none", null, false, language);
    }

    static PersonOnPage of(Given.Offered offered, String language) {
        return of(offered.portrait(), offered.strangersMail(), "offered", null, false, language);
    }

    private static PersonOnPage of(
            Portrait portrait,
            StrangersMail strangersMail,
            String place,
            @Nullable Instant lapsesAt,
            boolean known,
            String language) {
        String name = portrait.nameFor(language);
        PersonName home = portrait.country().equals("BY") && portrait.be() != null ? portrait.be() : portrait.ru();
        return new PersonOnPage(
                name,
                home == null || home.inFull().equals(name) ? null : home.inFull(),
                portrait.birthYear(),
                portrait.country(),
                portrait.occupation(),
                portrait.interests(),
                portrait.languages(),
                portrait.biography(),
                strangersMail == StrangersMail.PROBABLY_WITHHELD,
                place,
                lapsesAt,
                known);
    }
}
