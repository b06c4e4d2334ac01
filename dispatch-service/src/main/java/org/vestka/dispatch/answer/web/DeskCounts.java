package org.vestka.dispatch.answer.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.dispatch.answer.Replies;
import org.vestka.dispatch.answer.Replies.Queue;
import org.vestka.dispatch.posting.Dispatching;
import org.vestka.dispatch.unsuremail.UnsureMails;

/** Small counts for the desk's home. */
@RestController
class DeskCounts {

    private final Dispatching dispatching;
    private final Replies replies;
    private final UnsureMails mails;

    DeskCounts(Dispatching dispatching, Replies replies, UnsureMails mails) {
        this.mails = mails;
        this.dispatching = dispatching;
        this.replies = replies;
    }

    record Count(String key, long count, String path, List<String> roles) {}

    @GetMapping("/internal/desk-counts")
    List<Count> counts() {
        return List.of(
                new Count("dispatch.ready", dispatching.waitingCount(), "/desk/dispatch", List.of("dispatcher")),
                new Count(
                        "dispatch.unmatched",
                        replies.count(Queue.UNMATCHED),
                        "/desk/dispatch/scans",
                        List.of("scanner")),
                new Count(
                        "dispatch.to-read",
                        replies.count(Queue.TO_READ),
                        "/desk/dispatch/answers",
                        List.of("moderator")),
                new Count(
                        "dispatch.urgent",
                        replies.count(Queue.URGENT),
                        "/desk/dispatch/urgent",
                        List.of("coordinator")),
                new Count("dispatch.mails", mails.count(), "/desk/dispatch/mails", List.of("coordinator")));
    }
}
