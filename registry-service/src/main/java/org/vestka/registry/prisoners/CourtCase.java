package org.vestka.registry.prisoners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** More hearings, links or names of one case are not taken. */
    public static final int MOST_LINES = 50;

    /** Where nobody has entered anything. */
    public static final CourtCase NOTHING_KNOWN =
            new CourtCase(null, null, null, null, List.of(), List.of(), List.of(), Map.of());

    /** @param where the court, as one would tell a friend */
    public record CourtDay(LocalDate day, String where) {}

    /** The same case, with what a list tells of it where nothing was known. */
    CourtCase filledFrom(CourtCase told) {
        return new CourtCase(
                arrested == null ? told.arrested : arrested,
                sentenced == null ? told.sentenced : sentenced,
                months == null ? told.months : months,
                expectedRelease == null ? told.expectedRelease : expectedRelease,
                courtDays,
                recognisedBy,
                links,
                plainWords);
    }

    /**
     * What a list tells otherwise.
     *
     * @param kept whether nothing of it is taken; what is known already stays in any case
     */
    List<FieldChange> differences(CourtCase told, boolean kept) {
        List<FieldChange> differences = new ArrayList<>();
        difference("arrested", arrested, told.arrested, kept, differences);
        difference("sentenced", sentenced, told.sentenced, kept, differences);
        difference("months", months, told.months, kept, differences);
        difference("expectedRelease", expectedRelease, told.expectedRelease, kept, differences);
        return differences;
    }

    private static void difference(
            String field, @Nullable Object known, @Nullable Object told, boolean kept, List<FieldChange> into) {
        if (told != null && !told.equals(known)) {
            into.add(new FieldChange(
                    field, known == null ? "" : known.toString(), told.toString(), kept || known != null));
        }
    }

    public CourtCase {
        courtDays = List.copyOf(Objects.requireNonNullElse(courtDays, List.<CourtDay>of()));
        recognisedBy = List.copyOf(Objects.requireNonNullElse(recognisedBy, List.<String>of()));
        links = List.copyOf(Objects.requireNonNullElse(links, List.<String>of()));
        plainWords = Map.copyOf(Objects.requireNonNullElse(plainWords, Map.<String, String>of()));
    }

    /** The same case, with what only another entry of the same person tells of it. */
    CourtCase joinedWith(CourtCase other) {
        Map<String, String> words = new HashMap<>(other.plainWords);
        words.putAll(plainWords);
        return new CourtCase(
                arrested == null ? other.arrested : arrested,
                sentenced == null ? other.sentenced : sentenced,
                months == null ? other.months : months,
                expectedRelease == null ? other.expectedRelease : expectedRelease,
                Prisoner.joined(courtDays, other.courtDays, MOST_LINES),
                Prisoner.joined(recognisedBy, other.recognisedBy, MOST_LINES),
                Prisoner.joined(links, other.links, MOST_LINES),
                words);
    }
}
