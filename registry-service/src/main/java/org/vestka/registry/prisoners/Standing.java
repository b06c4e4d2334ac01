package org.vestka.registry.prisoners;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** May this person be written to? Each standing lists what it may become. */
public enum Standing {
    MAY_BE_WRITTEN_TO,
    ADDRESS_UNKNOWN,
    BEING_TRANSFERRED,
    RELATIVES_ONLY,
    NAMED_CORRESPONDENTS_ONLY,
    ASKS_FOR_NO_LETTERS,
    WANTS_PRIVACY,
    RELEASED,
    DIED;

    /** Each is stricter than those before it. That nobody knows the address is no wish: whoever knows it fills it in. */
    private static final List<Standing> STRICTER = List.of(
            ADDRESS_UNKNOWN,
            MAY_BE_WRITTEN_TO,
            BEING_TRANSFERRED,
            NAMED_CORRESPONDENTS_ONLY,
            RELATIVES_ONLY,
            ASKS_FOR_NO_LETTERS,
            RELEASED,
            DIED,
            WANTS_PRIVACY);

    /** Those who are set free can only be arrested again; nobody comes back from death, but a family may ask for privacy. */
    public boolean mayBecome(Standing next) {
        return next != this
                && switch (this) {
                    case RELEASED ->
                        EnumSet.of(MAY_BE_WRITTEN_TO, ADDRESS_UNKNOWN, BEING_TRANSFERRED, WANTS_PRIVACY, DIED)
                                .contains(next);
                    case DIED -> next == WANTS_PRIVACY;
                    default -> true;
                };
    }

    /** What it may become, itself included: to choose from. */
    public Set<Standing> choices() {
        EnumSet<Standing> choices = EnumSet.of(this);
        Arrays.stream(values()).filter(this::mayBecome).forEach(choices::add);
        return choices;
    }

    /** Of two standings that one person has in two entries, the one by which fewer letters go and less is shown. */
    public static Standing stricter(Standing one, Standing other) {
        return STRICTER.indexOf(one) < STRICTER.indexOf(other) ? other : one;
    }

    /** Whether people of this standing are in no facility, as far as anybody could write there. */
    public boolean isNowhere() {
        return this == BEING_TRANSFERRED || this == RELEASED || this == DIED;
    }

    /** Whether people of this standing may be shown to anybody outside the desk. */
    public boolean isPublic() {
        return this != WANTS_PRIVACY;
    }

    /** Whether letters of strangers may be written to them now, as far as it is theirs: see {@link Prisoner#canBeWrittenTo}. */
    public boolean isOpen() {
        return this == MAY_BE_WRITTEN_TO;
    }

    /** The name on the wire and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The standing of a code. */
    public static Optional<Standing> of(String code) {
        return Arrays.stream(values())
                .filter(standing -> standing.code().equals(code))
                .findFirst();
    }
}
