package org.vestka.dispatch.mail;

import java.time.Clock;

/** Notes which mails came back, so that their writers learn that their address does not work. */
public final class TakingBounces {

    private final ReturnedMail mailbox;
    private final Notices notices;
    private final Clock clock;

    public TakingBounces(ReturnedMail mailbox, Notices notices, Clock clock) {
        this.mailbox = mailbox;
        this.notices = notices;
        this.clock = clock;
    }

    /** Empties the mailbox of what came back; the same report again changes nothing. */
    public void take() {
        mailbox.each(noticeId -> notices.change(noticeId, notice -> notice.bounced(clock.instant())));
    }
}
