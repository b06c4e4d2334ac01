package org.vestka.gateway.home;

import java.util.List;
import java.util.Set;

/**
 * A service that people work with at the desk: whose gap is to be seen when it does not answer.
 *
 * @param service its name, and the key of its words: {@code home.letter-service}
 * @param path of its pages
 * @param roles who works there
 */
public record Workplace(String service, String path, Set<String> roles) {

    /** All of them, in the order of a letter's way. */
    public static final List<Workplace> ALL = List.of(
            new Workplace("letter-service", "/desk/letters", Set.of("moderator", "coordinator")),
            new Workplace(
                    "translation-service", "/desk/translations", Set.of("translator", "proofreader", "coordinator")),
            new Workplace("dispatch-service", "/desk/dispatch", Set.of("dispatcher", "scanner", "coordinator")),
            new Workplace("registry-service", "/desk/registry", Set.of("registrar", "coordinator")),
            new Workplace("assignment-service", "/desk/assignments", Set.of("coordinator")));
}
