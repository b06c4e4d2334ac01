package org.vestka.gateway.home;

import java.util.List;
import java.util.Set;

/**
 * A queue that someone works from.
 *
 * @param service that knows how much waits there
 * @param name of the queue in what the service answers, and of its words: {@code home.moderation}
 * @param path where one works on it
 * @param roles who does
 */
public record Waiting(String service, String name, String path, Set<String> roles) {

    /** All queues, in the order of a letter's way. */
    public static final List<Waiting> QUEUES = List.of(
            new Waiting("letter-service", "moderation", "/desk/letters", Set.of("moderator", "coordinator")),
            new Waiting("translation-service", "letters", "/desk/translations", Set.of("translator", "coordinator")),
            new Waiting("translation-service", "second", "/desk/translations", Set.of("proofreader", "coordinator")),
            new Waiting("dispatch-service", "ready", "/desk/dispatch", Set.of("dispatcher", "coordinator")),
            new Waiting("dispatch-service", "topost", "/desk/dispatch", Set.of("dispatcher", "coordinator")),
            new Waiting("dispatch-service", "unmatched", "/desk/dispatch/scans", Set.of("scanner", "coordinator")),
            new Waiting("translation-service", "answers", "/desk/translations", Set.of("translator", "coordinator")),
            new Waiting("letter-service", "held", "/desk/letters", Set.of("moderator", "coordinator")),
            new Waiting("registry-service", "reports", "/desk/registry", Set.of("registrar", "coordinator")));
}
