package org.vestka.registry.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.letters.PostedLetters;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;

/** The overview of this instance, made anew when it has become old. */
public final class Overviews {
    private final Prisoners prisoners;
    private final KnownFacilities facilities;
    private final PostedLetters letters;
    private final Duration goodFor;
    private final Clock clock;
    private @Nullable Overview latest;
    private Instant until = Instant.MIN;

    /** @param goodFor how old an overview may become */
    public Overviews(
            Prisoners prisoners, KnownFacilities facilities, PostedLetters letters, Duration goodFor, Clock clock) {
        this.prisoners = prisoners;
        this.facilities = facilities;
        this.letters = letters;
        this.goodFor = goodFor;
        this.clock = clock;
    }

    /** Somebody is hidden now: the next overview is made without them. */
    public synchronized void forget() {
        latest = null;
    }

    /** The overview as it was made at most so long ago. */
    public synchronized Overview latest() {
        Instant now = clock.instant();
        Overview known = latest;
        if (known != null && now.isBefore(until)) {
            return known;
        }
        List<Prisoner> shown = new ArrayList<>();
        prisoners.forEach(prisoner -> {
            if (prisoner.standing().isPublic()) {
                shown.add(prisoner);
            }
        });
        shown.sort(Comparator.comparing(Prisoner::prisonerId));
        Overview made = Overview.of(shown, facilities, letters.counts(), LocalDate.now(clock));
        latest = made;
        until = now.plus(goodFor);
        return made;
    }
}
