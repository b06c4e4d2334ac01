package org.vestka.registry.prisoners;

import java.util.Arrays;
import java.util.EnumSet;
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
