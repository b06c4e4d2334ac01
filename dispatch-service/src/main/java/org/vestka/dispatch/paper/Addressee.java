package org.vestka.dispatch.paper;

import org.jspecify.annotations.Nullable;

/**
 * The prisoner a letter is for.
 *
 * @param name full name in the nominative, as it stands on the letter sheet
 * @param dative the same name in the dative, as it stands on the envelope
 * @param birthYear year of birth; facilities hand nothing over without it, a birth year that nobody knows is left out
 */
public record Addressee(
        String name, String dative, @Nullable Integer birthYear) {

    /** The addressee with the dative made by rule. */
    public static Addressee of(PersonName name, Dative.Gender gender, @Nullable Integer birthYear) {
        return new Addressee(name.full(), Dative.of(name, gender), birthYear);
    }
}
