package org.vestka.gateway.routing;

import java.util.List;
import java.util.Locale;

/** Which service owns which pages, as docs/architecture says: a page lives with the service that owns its action. */
public enum Routes {
    PUBLIC(
            new Route("/", "registry-service"),
            new Route("/prisoners/**", "registry-service"),
            new Route("/search/**", "registry-service"),
            new Route("/statistics/**", "registry-service"),
            new Route("/report/**", "registry-service"),
            new Route("/api/v1/prisoners/**", "registry-service"),
            new Route("/draw/**", "assignment-service"),
            new Route("/api/v1/draws/**", "assignment-service"),
            new Route("/guardians/**", "assignment-service"),
            new Route("/write/**", "letter-service"),
            new Route("/receipt/**", "letter-service"),
            new Route("/keep/**", "letter-service"),
            new Route("/help/**", "letter-service")),
    DESK(
            new Route("/desk/registry/**", "registry-service"),
            new Route("/desk/assignments/**", "assignment-service"),
            new Route("/desk/letters/**", "letter-service"),
            new Route("/desk/translations/**", "translation-service"),
            new Route("/desk/dispatch/**", "dispatch-service"));

    private final List<Route> table;

    Routes(Route... table) {
        this.table = List.of(table);
    }

    public static Routes named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public List<Route> table() {
        return table;
    }
}
