package org.vestka.registry.prisoners;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a prisoner in the registry; each carries the prisoner as they are after it. */
public sealed interface PrisonerEvent {

    /** The prisoner after the event. */
    Prisoner prisoner();

    /** They are known now. */
    record PrisonerRegistered(Prisoner prisoner) implements PrisonerEvent {}

    /** @param changed names of the fields that became different */
    record PrisonerChanged(Prisoner prisoner, List<String> changed) implements PrisonerEvent {
        public PrisonerChanged {
            changed = List.copyOf(changed);
        }
    }

    /** @param from the facility where they were, null when it was not known */
    record PrisonerTransferred(
            Prisoner prisoner,
            @Nullable String from,
            @Nullable LocalDate since) implements PrisonerEvent {}

    /** @param since the day they were set free, where known */
    record PrisonerReleased(Prisoner prisoner, @Nullable LocalDate since) implements PrisonerEvent {}

    /** The entry should not have been made, and is forgotten everywhere. */
    record PrisonerWithdrawn(Prisoner prisoner) implements PrisonerEvent {}
}
