package org.vestka.assignment.holding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.assignment.draw.Trait;

/**
 * What a writer is shown of the person they are given; public facts only, as the registry last said them.
 *
 * @param latin Latin spellings, the one to be shown first
 * @param country RU or BY
 * @param facilityId null while nobody knows where they are
 * @param languages codes of languages that they read
 * @param hearings days in court, past ones and those to come
 * @param expectedRelease as somebody reckoned it
 */
public record Portrait(
        @Nullable PersonName ru,
        @Nullable PersonName be,
        List<String> latin,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        String country,
        @Nullable String facilityId,
        @Nullable String occupation,
        List<String> interests,
        List<String> languages,
        @Nullable String biography,
        List<CourtDay> hearings,
        @Nullable LocalDate expectedRelease) {

    /** @param where the court; may be empty */
    public record CourtDay(LocalDate day, String where) {}

    public Portrait {
        latin = List.copyOf(latin);
        interests = List.copyOf(interests);
        languages = List.copyOf(languages);
        // What was stored before the registry told of courts has none.
        hearings = List.copyOf(Objects.requireNonNullElse(hearings, List.<CourtDay>of()));
    }

    /** The name for a reader of a language (en, ru, be), or the nearest that is known; empty when none is. */
    public String nameFor(String language) {
        Stream<@Nullable String> russian = Stream.of(ru == null ? null : ru.inFull());
        Stream<@Nullable String> belarusian = Stream.of(be == null ? null : be.inFull());
        Stream<@Nullable String> spelt = Stream.of(latin.isEmpty() ? null : latin.getFirst());
        Stream<Stream<@Nullable String>> byPreference = switch (language) {
            case "ru" -> Stream.of(russian, belarusian, spelt);
            case "be" -> Stream.of(belarusian, russian, spelt);
            default -> Stream.of(spelt, russian, belarusian);
        };
        for (String name : byPreference.flatMap(names -> names).toList()) {
            if (name != null) {
                return name;
            }
        }
        return "";
    }

    /** What a writer may have wished for. */
    public List<Trait> traits() {
        List<Trait> traits = new ArrayList<>();
        traits.add(new Trait(Trait.Kind.COUNTRY, country));
        if (occupation != null) {
            traits.add(new Trait(Trait.Kind.OCCUPATION, occupation));
        }
        interests.forEach(interest -> traits.add(new Trait(Trait.Kind.INTEREST, interest)));
        languages.forEach(language -> traits.add(new Trait(Trait.Kind.LANGUAGE, language)));
        return traits;
    }
}
