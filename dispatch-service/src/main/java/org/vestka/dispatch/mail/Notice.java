package org.vestka.dispatch.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.vestka.dispatch.mail.NoticeEvent.MailInDoubt;
import org.vestka.dispatch.mail.NoticeEvent.WriterNotReached;
import org.vestka.platform.kernel.Decision;

/**
 * A writer is to be told that there is news. Holds no address: that is asked for, used and forgotten when the mail leaves.
 *
 * @param noticeId of the event that asked for it, so that it is sent once
 * @param owner the service that keeps the sealed address
 * @param template which mail
 * @param tries how often it was surely not sent
 * @param since when it came to its status
 */
public record Notice(
        String noticeId,
        String contactId,
        String owner,
        String template,
        String language,
        NoticeStatus status,
        int tries,
        Instant since) {

    /** After so many tries, growing apart from a minute to six hours, over some three days, it is given up. */
    static final int MOST_TRIES = 20;

    /** A sender that was alive would have been done after this. */
    static final Duration SENDING_TAKES_AT_MOST = Duration.ofMinutes(10);

    /** A notice that was heard now. */
    public static Notice noted(
            String noticeId, String contactId, String owner, String template, String language, Instant now) {
        return new Notice(noticeId, contactId, owner, template, language, NoticeStatus.NOTED, 0, now);
    }

    /** Whether it may be tried at this moment. */
    boolean due(Instant now) {
        return status == NoticeStatus.NOTED && !now.isBefore(since.plus(pause()));
    }

    /** Whether its sender must have died while sending. */
    boolean abandoned(Instant now) {
        return status == NoticeStatus.CLAIMED && now.isAfter(since.plus(SENDING_TAKES_AT_MOST));
    }

    /** Whether nothing happens to it by itself any more. */
    boolean rests() {
        return status != NoticeStatus.NOTED && status != NoticeStatus.CLAIMED;
    }

    /** Takes it for sending; only one of several senders gets it. */
    Decision<Notice, NoticeEvent, NoticeStatus> claimed(Instant now) {
        return due(now) ? to(NoticeStatus.CLAIMED, tries, now) : Decision.refused(status);
    }

    Decision<Notice, NoticeEvent, NoticeStatus> sent(Instant now) {
        return afterClaim(NoticeStatus.SENT, tries, now);
    }

    Decision<Notice, NoticeEvent, NoticeStatus> givenUp(Instant now) {
        return afterClaim(NoticeStatus.GIVEN_UP, tries, now);
    }

    /** It surely did not leave. */
    Decision<Notice, NoticeEvent, NoticeStatus> notSent(Instant now) {
        return afterClaim(tries + 1 >= MOST_TRIES ? NoticeStatus.GIVEN_UP : NoticeStatus.NOTED, tries + 1, now);
    }

    /** Nobody knows whether it left. */
    Decision<Notice, NoticeEvent, NoticeStatus> unknown(Instant now) {
        return afterClaim(NoticeStatus.UNKNOWN, tries, now, new MailInDoubt(noticeId, template, language));
    }

    /** A mail server said that there is no such address. */
    Decision<Notice, NoticeEvent, NoticeStatus> refused(Instant now) {
        return afterClaim(NoticeStatus.REFUSED, tries, now, new WriterNotReached(noticeId, contactId, owner));
    }

    /** It left, and came back. */
    Decision<Notice, NoticeEvent, NoticeStatus> bounced(Instant now) {
        return status == NoticeStatus.SENT || status == NoticeStatus.UNKNOWN
                ? to(NoticeStatus.REFUSED, tries, now, new WriterNotReached(noticeId, contactId, owner))
                : Decision.unchanged();
    }

    /** A person has decided about one of which nobody knows whether it left. */
    public Decision<Notice, NoticeEvent, NoticeStatus> decided(boolean sendAgain, Instant now) {
        if (status != NoticeStatus.UNKNOWN) {
            return Decision.unchanged();
        }
        return to(sendAgain ? NoticeStatus.NOTED : NoticeStatus.GIVEN_UP, 0, now);
    }

    private Decision<Notice, NoticeEvent, NoticeStatus> afterClaim(
            NoticeStatus next, int newTries, Instant now, NoticeEvent... said) {
        return status == NoticeStatus.CLAIMED ? to(next, newTries, now, said) : Decision.refused(status);
    }

    private Decision<Notice, NoticeEvent, NoticeStatus> to(
            NoticeStatus next, int newTries, Instant now, NoticeEvent... said) {
        return Decision.changed(
                new Notice(noticeId, contactId, owner, template, language, next, newTries, now), List.of(said));
    }

    private Duration pause() {
        if (tries == 0) {
            return Duration.ZERO;
        }
        Duration growing = Duration.ofMinutes(1L << Math.min(tries - 1, 9));
        return growing.compareTo(Duration.ofHours(6)) > 0 ? Duration.ofHours(6) : growing;
    }
}
