package org.vestka.registry.facilities;

/** What happens to a facility. */
public sealed interface FacilityEvent {

    /** It is known, or something about it became different. */
    record FacilityChanged(Facility facility) implements FacilityEvent {}
}
