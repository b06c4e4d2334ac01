package org.vestka.assignment.holding.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.assignment.draw.StrangersMail;
import org.vestka.assignment.holding.Assigning.Given;
import org.vestka.assignment.holding.PersonName;
import org.vestka.assignment.holding.Portrait;

/**
 * A person as the page shows them.
 *
 * @param name for the reader's language
 * @param otherName the name in the language of the country, where it differs from the one shown
 */
record PersonOnPage(
        String name,
        @Nullable String otherName,
        @Nullable Integer birthYear,
        String country,
        @Nullable String occupation,
        List<String> interests,
        List<String> languages,
        @Nullable String biography,
        boolean withheld,
        Instant lapsesAt) {

    static PersonOnPage of(Given.Held held, String language) {
        Portrait portrait = held.portrait();
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
                held.strangersMail() == StrangersMail.PROBABLY_WITHHELD,
                held.assignment().lapsesAt());
    }
}
