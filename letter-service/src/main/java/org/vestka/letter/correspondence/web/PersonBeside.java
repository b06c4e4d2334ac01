package org.vestka.letter.correspondence.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.correspondence.Correspondent;

/**
 * The person whom one writes to, as they stand beside the sheet.
 *
 * @param name in the reader's language
 * @param otherName as it stands on paper, when that is another spelling
 * @param country {@code ru} or {@code by}, for what may be written there
 * @param place where they are; null while that is unknown
 * @param mayBeWrittenTo whether letters go there now; if not, this one waits
 */
public record PersonBeside(
        String name,
        @Nullable String otherName,
        @Nullable Integer birthYear,
        String country,
        @Nullable String place,
        @Nullable String occupation,
        List<String> interests,
        @Nullable String biography,
        boolean mayBeWrittenTo) {

    /** Whoever wants privacy is reached by invitation, and only by those who have one. */
    private static final Set<String> WRITABLE = Set.of("may-be-written-to", "wants-privacy");

    static PersonBeside of(Correspondent person, String language) {
        String name = person.name(language);
        String onPaper = person.nameOnPaper();
        Correspondent.Place place = person.place();
        return new PersonBeside(
                name,
                name.equals(onPaper) ? null : onPaper,
                person.birthYear(),
                person.country().toLowerCase(Locale.ROOT),
                place == null
                        ? null
                        : language.equals("be") && place.nameBe() != null ? place.nameBe() : place.nameRu(),
                person.occupation(),
                person.interests(),
                person.biography(),
                place != null && WRITABLE.contains(person.standing()));
    }
}
