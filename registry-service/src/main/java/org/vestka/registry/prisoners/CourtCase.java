package org.vestka.registry.prisoners;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the courts did to a person, as far as it is public.
 *
 * @param sentenced the day of the sentence; the trial may go on in higher courts
 * @param months length of the sentence
 * @param expectedRelease as reckoned by whoever entered it; nobody is released by a date
 * @param courtDays hearings to come and past ones
 * @param recognisedBy who says that this is a political prisoner
 * @param links public pages about them, https alone
 * @param plainWords what the case is about, by language, where the usual explanation of the articles does not fit
 */
public record CourtCase(
        @Nullable LocalDate arrested,
        @Nullable LocalDate sentenced,
        @Nullable Integer months,
        @Nullable LocalDate expectedRelease,
        List<CourtDay> courtDays,
        List<String> recognisedBy,
        List<String> links,
        Map<String, String> plainWords) {

    /** Where nobody has entered anything. */
    public static final CourtCase NOTHING_KNOWN =
            new CourtCase(null, null, null, null, List.of(), List.of(), List.of(), Map.of());

    /** @param where the court, as one would tell a friend */
    public record CourtDay(LocalDate day, String where) {}

    public CourtCase {
        courtDays = List.copyOf(Objects.requireNonNullElse(courtDays, List.<CourtDay>of()));
        recognisedBy = List.copyOf(Objects.requireNonNullElse(recognisedBy, List.<String>of()));
        links = List.copyOf(Objects.requireNonNullElse(links, List.<String>of()));
        plainWords = Map.copyOf(Objects.requireNonNullElse(plainWords, Map.<String, String>of()));
    }
}
