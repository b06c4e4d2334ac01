package org.vestka.dispatch.unsuremail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.unsuremail.UnsureMailEvent.MailDecided;
import org.vestka.platform.kernel.Decision;

/**
 * A mail that may have left or not. Nothing here leads to its writer.
 *
 * @param template which mail it was, as the mailer names it
 * @param language of the mail: en, ru or be
 * @param since when we heard of it
 * @param choice null while nobody has decided
 */
public record UnsureMail(
        String noticeId,
        String template,
        String language,
        Instant since,
        @Nullable Choice choice) {

    /** What may be done about it. */
    public enum Choice {
        /** At worst a writer reads the same twice. */
        SEND_AGAIN,
        /** At worst a writer learns of it later, from the page of their letter. */
        LEAVE;

        /** As the contract names it. */
        public String code() {
            return this == SEND_AGAIN ? "send-again" : "leave";
        }
    }

    /** Nothing is ever refused: what is decided already stays. */
    public enum Never {}

    /** One that was heard of; heard of again after it was sent again, it waits anew. */
    public static UnsureMail heardOf(String noticeId, String template, String language, Instant now) {
        return new UnsureMail(noticeId, template, language, now, null);
    }

    /** A person decides; the first one does. */
    public Decision<UnsureMail, UnsureMailEvent, Never> decided(Choice chosen) {
        return choice != null
                ? Decision.unchanged()
                : Decision.changed(
                        new UnsureMail(noticeId, template, language, since, chosen), new MailDecided(noticeId, chosen));
    }

    /** It came back, so it had left: nothing is to be decided any more. */
    public Decision<UnsureMail, UnsureMailEvent, Never> cameBack() {
        return choice != null
                ? Decision.unchanged()
                : Decision.changed(new UnsureMail(noticeId, template, language, since, Choice.LEAVE));
    }
}
