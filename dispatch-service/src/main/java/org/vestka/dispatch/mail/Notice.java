package org.vestka.dispatch.mail;

import java.time.Duration;
import java.time.Instant;
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

    /** Nobody outside hears of it. */
    public enum Silence {}

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

    boolean settled() {
        return status == NoticeStatus.SENT || status == NoticeStatus.GIVEN_UP;
    }

    /** Takes it for sending; only one of several senders gets it. */
    Decision<Notice, Silence, NoticeStatus> claimed(Instant now) {
        return due(now) ? to(NoticeStatus.CLAIMED, tries, now) : Decision.refused(status);
    }

    Decision<Notice, Silence, NoticeStatus> sent(Instant now) {
        return afterClaim(NoticeStatus.SENT, tries, now);
    }

    Decision<Notice, Silence, NoticeStatus> givenUp(Instant now) {
        return afterClaim(NoticeStatus.GIVEN_UP, tries, now);
    }

    /** It surely did not leave. */
    Decision<Notice, Silence, NoticeStatus> notSent(Instant now) {
        return afterClaim(tries + 1 >= MOST_TRIES ? NoticeStatus.GIVEN_UP : NoticeStatus.NOTED, tries + 1, now);
    }

    Decision<Notice, Silence, NoticeStatus> unknown(Instant now) {
        return afterClaim(NoticeStatus.UNKNOWN, tries, now);
    }

    private Decision<Notice, Silence, NoticeStatus> afterClaim(NoticeStatus next, int newTries, Instant now) {
        return status == NoticeStatus.CLAIMED ? to(next, newTries, now) : Decision.refused(status);
    }

    private Decision<Notice, Silence, NoticeStatus> to(NoticeStatus next, int newTries, Instant now) {
        return Decision.changed(new Notice(noticeId, contactId, owner, template, language, next, newTries, now));
    }

    private Duration pause() {
        if (tries == 0) {
            return Duration.ZERO;
        }
        Duration growing = Duration.ofMinutes(1L << Math.min(tries - 1, 9));
        return growing.compareTo(Duration.ofHours(6)) > 0 ? Duration.ofHours(6) : growing;
    }
}
