package org.vestka.dispatch.mail.messaging;

import java.util.List;
import org.vestka.dispatch.mail.NoticeEvent;
import org.vestka.dispatch.mail.NoticeEvent.MailInDoubt;
import org.vestka.dispatch.mail.NoticeEvent.WriterNotReached;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Outgoing;

/** How the mailer's events stand on the topic, by the schemas under {@code contracts/mails}. */
public final class NoticeAnnouncer implements Announcer<NoticeEvent> {

    private static final String TOPIC = "mails";

    @Override
    public List<Outgoing> announce(NoticeEvent event) {
        return List.of(
                switch (event) {
                    case WriterNotReached notReached ->
                        Outgoing.of(TOPIC, notReached.noticeId(), "writer.not-reached", 1, notReached);
                    case MailInDoubt inDoubt -> Outgoing.of(TOPIC, inDoubt.noticeId(), "mail.in-doubt", 1, inDoubt);
                });
    }
}
