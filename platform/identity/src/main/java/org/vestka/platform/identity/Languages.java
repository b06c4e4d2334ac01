package org.vestka.platform.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of every page. */
public final class Languages {

    /** English, Russian, Belarusian; the first is the one for readers whose language we do not have. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.of("ru"), Locale.of("be"));

    private Languages() {}

    /** The language of this tag (a letter case or region does not matter), when it is one of ours. */
    public static Optional<Locale> of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return ALL.stream().filter(ours -> ours.getLanguage().equals(language)).findFirst();
    }

    /**
     * The best of our languages for an `Accept-Language` header (RFC 9110); English when the header is broken, absent or
     * over-long, or asks for none of ours.
     */
    public static Locale preferred(String acceptLanguage) {
        if (acceptLanguage.isBlank() || acceptLanguage.length() > 400) {
            return ALL.getFirst();
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ALL);
            return best == null ? ALL.getFirst() : best;
        } catch (IllegalArgumentException broken) {
            return ALL.getFirst();
        }
    }
}
