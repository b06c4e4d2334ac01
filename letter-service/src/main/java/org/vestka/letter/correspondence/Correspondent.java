package org.vestka.letter.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prisoner as one who writes needs to know them: this service's own copy.
 *
 * @param nameRu given name and surname in Russian; so for the others
 * @param latin the Latin spelling that is shown first
 * @param birthYear where known
 * @param country RU or BY
 * @param standing wire name, such as may-be-written-to
 * @param sensitivities topics never to be raised with them; for moderators, not for writers
 * @param place where they are; null while that is unknown
 */
public record Correspondent(
        String prisonerId,
        @Nullable String nameRu,
        @Nullable String nameBe,
        @Nullable String latin,
        @Nullable Integer birthYear,
        String country,
        String standing,
        @Nullable String occupation,
        List<String> interests,
        @Nullable String biography,
        List<String> sensitivities,
        @Nullable Place place) {

    /** What applies where nothing else is known: domain.md, "Length: two sheets by default". */
    public static final int DEFAULT_SHEETS = 2;

    public Correspondent {
        interests = List.copyOf(interests);
        sensitivities = List.copyOf(sensitivities);
    }

    /**
     * A facility, as far as writing to it is concerned.
     *
     * @param languages that letters are taken in, the usual one first
     * @param sheets of A4 that a letter may have
     * @param images whether pictures in letters are let through; false where nobody knows
     */
    public record Place(
            String nameRu,
            @Nullable String nameBe,
            List<String> languages,
            int sheets,
            boolean relativesOnly,
            boolean images) {
        public Place {
            languages = List.copyOf(languages);
        }
    }

    /** The name as a reader of that language knows it: Russian, Belarusian, Latin for all others. */
    public String name(String readerLanguage) {
        @Nullable
        String first = switch (readerLanguage) {
            case "ru" -> nameRu;
            case "be" -> nameBe;
            default -> latin;
        };
        return first != null ? first : latin != null ? latin : nameRu != null ? nameRu : nameBe != null ? nameBe : "";
    }

    /** The name as it stands on paper there, when that is another one. */
    public @Nullable String nameOnPaper() {
        return nameRu != null ? nameRu : nameBe;
    }

    public int sheets() {
        return place == null ? DEFAULT_SHEETS : place.sheets();
    }

    /** Whether a picture may be put into a letter: only where the facility's rules say so. */
    public boolean takesPictures() {
        return place != null && place.images();
    }

    /** Languages that letters are taken in there; Russian alone while the place is unknown is no guess to print by: empty. */
    public List<String> languages() {
        return place == null ? List.of() : place.languages();
    }
}
