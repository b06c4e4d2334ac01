package org.vestka.letter.moderation.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.letter.moderation.WaitingLetters;

/** How much waits here, for the home of the desk. */
@RestController
class DeskCounts {

    private final WaitingLetters waiting;

    DeskCounts(WaitingLetters waiting) {
        this.waiting = waiting;
    }

    /** A figure on the home of the desk, and who is shown it. */
    record DeskCount(String key, long count, String path, List<String> roles) {}

    @GetMapping("/internal/desk-counts")
    List<DeskCount> counts() {
        return List.of(
                new DeskCount("letter.waiting", waiting.count(), "/desk/letters", List.of("moderator", "coordinator")));
    }
}
