package org.vestka.dispatch.address;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.paper.Addressee;
import org.vestka.dispatch.paper.Dative;
import org.vestka.dispatch.paper.PersonName;

/**
 * What dispatch knows of a prisoner: enough to address an envelope, and to find them when an answer bears no code.
 *
 * @param name in Russian as mail wants it, in Belarusian where no Russian form is known
 * @param otherNames spellings to be found by
 * @param dative the registrar's own form for «Кому», or null where the rules make it
 * @param sex {@code female}, {@code male} or {@code unknown}
 * @param facilityId where they are, or null when nobody knows
 * @param standing as the registry names it, such as {@code may-be-written-to}
 * @param mergedInto the entry that goes on for this one, which was the same person twice; null for nearly all
 */
public record Prisoner(
        String prisonerId,
        PersonName name,
        List<String> otherNames,
        @Nullable String dative,
        String sex,
        @Nullable Integer birthYear,
        @Nullable String facilityId,
        @Nullable String unit,
        String standing,
        @Nullable String mergedInto) {

    private static final String WANTS_PRIVACY = "wants-privacy";

    /** Standings in which paper may leave. To whoever wants privacy only those have written whom an invitation let. */
    private static final Set<String> WRITABLE = Set.of("may-be-written-to", WANTS_PRIVACY);

    public Prisoner {
        otherNames = List.copyOf(otherNames);
    }

    boolean writable() {
        return WRITABLE.contains(standing);
    }

    /** Whether another entry goes on for this one. */
    public boolean merged() {
        return mergedInto != null;
    }

    /** Whether they are to stand on no list, and strangers to hear of them only by invitation. */
    public boolean wantsPrivacy() {
        return standing.equals(WANTS_PRIVACY);
    }

    Addressee addressee() {
        Dative.Gender gender = switch (sex) {
            case "female" -> Dative.Gender.FEMININE;
            case "male" -> Dative.Gender.MASCULINE;
            default -> Dative.Gender.UNKNOWN;
        };
        return dative == null || dative.isBlank()
                ? Addressee.of(name, gender, birthYear)
                : new Addressee(name.full(), dative, birthYear);
    }
}
