package org.vestka.standalone;

import java.net.BindException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What standalone says on the terminal. */
final class Announcement {
    private Announcement() {}

    static String ofReady(Place place, Optional<String> setUpLink, Duration took) {
        return String.format(
                Locale.ROOT,
                """

                Vestka is ready (%.1f s).

                  Public site   %s/
                  Desk          %s/desk
                  Caught mail   %s/
                %s
                This layout is for trying out. One process holds every key, every letter and every address here, so it
                does not keep writers and letters apart as Vestka promises; and its store is meant for 20,000 letters
                at most. Letters of real people belong in the layout of separate processes.

                Everything is kept in %s. Ctrl-C stops Vestka; started again, it has all that it had.
                """,
                took.toMillis() / 1000.0,
                place.address(House.PUBLIC_DOOR.usualPort()),
                place.address(House.DESK_DOOR.usualPort()),
                place.address(House.CAUGHT_MAIL),
                setUpLink
                        .map(link -> "\n  Set up the first administrator, once:\n  " + link + "\n")
                        .orElse(""),
                place.home());
    }

    static String ofFailure(Throwable failure, Place place) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || cause.getClass().getSimpleName().equals("PortInUseException")) {
                return "A port that Vestka needs is taken. Is it running already? Otherwise move all its ports,"
                        + " for example: VESTKA_PORT_SHIFT=1000 ./vestka run";
            }
        }
        return "Vestka could not start; " + place.log() + " says why.";
    }
}
