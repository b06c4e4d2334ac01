package org.vestka.registry.prisoners.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.vestka.registry.prisoners.CourtCase;
import org.vestka.registry.prisoners.Prisoner;

/** What the courts did, as a registrar types it; hearings, links and names a line each. */
record CourtForm(
        @Nullable String arrested,
        @Nullable String sentenced,

        @Nullable @Pattern(regexp = "\\s*[0-9]{0,3}\\s*", message = "{registry.court.error.months}")
        String months,

        @Nullable String expectedRelease,
        @Nullable @Size(max = 4000) String courtDays,
        @Nullable @Size(max = 2000) String recognisedBy,
        @Nullable @Size(max = 4000) String links,
        @Nullable @Size(max = 1000) String plainWordsEn,
        @Nullable @Size(max = 1000) String plainWordsRu,
        @Nullable @Size(max = 1000) String plainWordsBe,
        @Nullable @Size(max = 2000) String sensitivities,
        @Nullable @Size(max = 4000) String correspondents) {

    private static final int LONGEST_LINE = 400;

    static CourtForm of(Prisoner prisoner) {
        CourtCase court = prisoner.court();
        return new CourtForm(
                text(court.arrested()),
                text(court.sentenced()),
                text(court.months()),
                text(court.expectedRelease()),
                court.courtDays().stream()
                        .map(each -> each.day() + " " + each.where())
                        .collect(Collectors.joining("\n")),
                String.join("\n", court.recognisedBy()),
                String.join("\n", court.links()),
                court.plainWords().get("en"),
                court.plainWords().get("ru"),
                court.plainWords().get("be"),
                String.join("\n", prisoner.sensitivities()),
                String.join("\n", prisoner.correspondents()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    void check(BindingResult errors) {
        checkDay(errors, "arrested", arrested);
        checkDay(errors, "sentenced", sentenced);
        checkDay(errors, "expectedRelease", expectedRelease);
        for (String line : lines(courtDays)) {
            if (courtDay(line) == null) {
                errors.rejectValue("courtDays", "registry.court.error.courtDays");
                break;
            }
        }
        if (!lines(links).stream().allMatch(CourtForm::isALink)) {
            errors.rejectValue("links", "registry.court.error.links");
        }
        checkLines(errors, "courtDays", courtDays);
        checkLines(errors, "recognisedBy", recognisedBy);
        checkLines(errors, "links", links);
        checkLines(errors, "sensitivities", sensitivities);
        checkLines(errors, "correspondents", correspondents);
    }

    private static void checkLines(BindingResult errors, String field, @Nullable String typed) {
        List<String> lines = lines(typed);
        if (lines.size() > CourtCase.MOST_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            errors.rejectValue(
                    field,
                    "registry.prisoner.error.list",
                    new Object[] {CourtCase.MOST_LINES, LONGEST_LINE},
                    "registry.prisoner.error.list");
        }
    }

    private static void checkDay(BindingResult errors, String field, @Nullable String typed) {
        try {
            day(typed);
        } catch (DateTimeParseException wrong) {
            errors.rejectValue(field, "registry.error.date");
        }
    }

    private static boolean isALink(String line) {
        try {
            URI link = URI.create(line);
            return "https".equals(link.getScheme()) && link.getHost() != null && link.getUserInfo() == null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static CourtCase.@Nullable CourtDay courtDay(String line) {
        String[] parts = line.split("\\s+", 2);
        try {
            return new CourtCase.CourtDay(LocalDate.parse(parts[0]), parts.length == 1 ? "" : parts[1]);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    }

    private static List<String> lines(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** What was typed, once {@link #check} has found nothing. */
    CourtCase court() {
        return new CourtCase(
                day(arrested),
                day(sentenced),
                months == null || months.isBlank() ? null : Integer.valueOf(months.strip()),
                day(expectedRelease),
                lines(courtDays).stream()
                        .map(line -> java.util.Objects.requireNonNull(courtDay(line)))
                        .toList(),
                lines(recognisedBy),
                lines(links),
                plainWords());
    }

    private Map<String, String> plainWords() {
        Map<String, String> words = new HashMap<>();
        put(words, "en", plainWordsEn);
        put(words, "ru", plainWordsRu);
        put(words, "be", plainWordsBe);
        return words;
    }

    private static void put(Map<String, String> words, String language, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            words.put(language, typed.strip());
        }
    }

    List<String> notToBeRaised() {
        return lines(sensitivities);
    }

    List<String> named() {
        return lines(correspondents);
    }
}
