package org.vestka.registry.facilities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a facility takes, as somebody found it on a day at a source; edited as data, never code.
 *
 * @param languages {@code ru} and {@code be}, the usual one first
 * @param sheets sheets of A4 in one letter, 1 to {@value #MOST_SHEETS}
 * @param returnName name of the return identity for envelope and letter
 * @param since valid since, where known
 */
public record Rules(
        List<String> languages,
        ForeignMail foreignMail,
        boolean relativesOnly,
        int sheets,
        boolean replySheet,
        boolean qrOnReplySheet,
        @Nullable String returnName,
        @Nullable String returnAddress,
        @Nullable String source,
        @Nullable LocalDate since) {

    /** No facility takes more. */
    public static final int MOST_SHEETS = 20;

    public Rules {
        languages = List.copyOf(languages);
    }

    /**
     * What holds where nobody has said otherwise: two sheets, a reply sheet; in Belarus no QR code, since censors there
     * distrust ciphers.
     */
    public static Rules usualIn(Country country) {
        return new Rules(
                country == Country.BY ? List.of("ru", "be") : List.of("ru"),
                ForeignMail.TAKEN,
                false,
                2,
                true,
                country == Country.RU,
                null,
                null,
                null,
                null);
    }
}
