package org.vestka.dispatch.unsuremail.messaging;

import java.util.List;
import org.vestka.dispatch.unsuremail.UnsureMailEvent;
import org.vestka.dispatch.unsuremail.UnsureMailEvent.MailDecided;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Outgoing;

/** How decisions stand on the topic. */
public final class UnsureMailAnnouncer implements Announcer<UnsureMailEvent> {

    /** Facts of MailDecided. */
    record DecidedFacts(String noticeId, String decision) {}

    @Override
    public List<Outgoing> announce(UnsureMailEvent event) {
        return List.of(
                switch (event) {
                    case MailDecided decided ->
                        Outgoing.of(
                                "mail-decisions",
                                decided.noticeId(),
                                "mail.decided",
                                1,
                                new DecidedFacts(
                                        decided.noticeId(), decided.choice().code()));
                });
    }
}
