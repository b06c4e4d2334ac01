package org.vestka.assignment.draw;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Something about a prisoner that a writer may wish for: "Belarus", "chess", "nurse", "reads German".
 *
 * @param value compared without regard to case and outer white space
 */
public record Trait(Kind kind, String value) {

    /** What a wish can be about. */
    public enum Kind {
        COUNTRY,
        INTEREST,
        OCCUPATION,
        LANGUAGE
    }

    public Trait {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
