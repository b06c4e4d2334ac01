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

    /** The piles for one country, or for all when none is named; of these, where a moment is named, those that wait since before. */
    public List<Pile> pilesFor(@Nullable String country, @Nullable Instant waitingSinceBefore) {
        return piles.stream()
                .filter(pile -> country == null
                        || country.isBlank()
                        || pile.facility().country().equals(country))
                .filter(pile -> waitingSinceBefore == null || pile.oldest().isBefore(waitingSinceBefore))
                .toList();
    }
}
