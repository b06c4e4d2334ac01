package org.vestka.translation.piece.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.translation.piece.Desk;
import org.vestka.translation.piece.Desk.Queue;

/** How much waits here, for the home of the desk. */
@RestController
class DeskCounts {

    /** @param roles who is shown the count */
    record Count(String key, long count, String path, List<String> roles) {}

    private final Desk desk;

    DeskCounts(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/internal/desk-counts")
    List<Count> counts() {
        Map<Queue, Long> counts = desk.counts();
        return List.of(
                count("translation.letters", counts, Queue.LETTERS, "translator"),
                count("translation.second", counts, Queue.READING, "proofreader"),
                count("translation.answers", counts, Queue.ANSWERS, "translator"));
    }

    private static Count count(String key, Map<Queue, Long> counts, Queue queue, String role) {
        String path = "/desk/translations?queue=" + queue.name().toLowerCase(Locale.ROOT);
        return new Count(key, counts.getOrDefault(queue, 0L), path, List.of(role, "coordinator"));
    }
}
