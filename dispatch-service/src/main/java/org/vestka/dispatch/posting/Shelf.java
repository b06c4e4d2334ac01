package org.vestka.dispatch.posting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.AddressBook.Obstacle;
import org.vestka.dispatch.address.Facility;

/** What waits for paper, as a dispatcher looks at it. */
public record Shelf(List<Pile> piles, List<HeldBack> heldBack, boolean more) {

    /** Letters to one facility. */
    public record Pile(Facility facility, int letters, Instant oldest) {}

    /** Letters that may not leave now, and why. */
    public record HeldBack(Obstacle why, @Nullable String name, int letters, Instant oldest) {}

    /** The countries that letters wait for, in the order of the alphabet. */
    public List<String> countries() {
        return piles.stream()
                .map(pile -> pile.facility().country())
                .distinct()
                .sorted()
                .toList();
    }

    /** The piles for one country, or all when none is named. */
    public List<Pile> pilesFor(@Nullable String country) {
        return country == null || country.isBlank()
                ? piles
                : piles.stream()
                        .filter(pile -> pile.facility().country().equals(country))
                        .toList();
    }
}
