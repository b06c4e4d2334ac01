package org.vestka.dispatch.mail;

import java.time.Clock;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.sealing.AddressOpener;
import org.vestka.platform.sealing.SealBroken;

/**
 * Sends what is due, each notice once: it is claimed in the store first, and one whose sending broke off in the middle is
 * shown to a person instead of being sent again. The address lives on the stack of one call.
 */
public final class SendingNotices {

    private static final int AT_ONCE = 200;

    private final Notices notices;
    private final Contacts contacts;
    private final AddressOpener opener;
    private final MailWords words;
    private final Letterbox letterbox;
    private final Clock clock;

    public SendingNotices(
            Notices notices,
            Contacts contacts,
            AddressOpener opener,
            MailWords words,
            Letterbox letterbox,
            Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.opener = opener;
        this.words = words;
        this.letterbox = letterbox;
        this.clock = clock;
    }

    /** Tries every open notice that is due. */
    public void sendDue() {
        notices.open(AT_ONCE).forEach(this::send);
    }

    /** Tries one; nothing happens when it is settled, not due, or another sender has it. */
    public void send(String noticeId) {
        Notice there = notices.find(noticeId).orElse(null);
        if (there == null || there.settled()) {
            notices.settled(noticeId);
            return;
        }
        if (there.abandoned(clock.instant())) {
            notices.change(noticeId, notice -> notice.unknown(clock.instant()));
            return;
        }
        if (notices.change(noticeId, notice -> notice.claimed(clock.instant()))
                instanceof Decision.Changed<Notice, Notice.Silence, NoticeStatus>(Notice claimed, var nothing)) {
            note(claimed, tried(claimed));
        }
    }

    private Letterbox.Outcome tried(Notice notice) {
        return switch (contacts.ask(notice.owner(), notice.contactId())) {
            case Contacts.Asked.Away() -> Letterbox.Outcome.NOT_TAKEN;
            case Contacts.Asked.Gone() -> Letterbox.Outcome.REFUSED;
            case Contacts.Asked.Found found -> {
                try {
                    String address = opener.open(notice.contactId(), found.ciphertext());
                    yield letterbox.drop(notice.noticeId(), address, words.of(notice));
                } catch (SealBroken broken) {
                    // sealed for another key: no later try will open it
                    yield Letterbox.Outcome.REFUSED;
                }
            }
        };
    }

    private void note(Notice notice, Letterbox.Outcome outcome) {
        Decision<Notice, Notice.Silence, NoticeStatus> noted =
                notices.change(notice.noticeId(), claimed -> switch (outcome) {
                    case TAKEN -> claimed.sent(clock.instant());
                    case NOT_TAKEN -> claimed.notSent(clock.instant());
                    case REFUSED -> claimed.givenUp(clock.instant());
                    case UNKNOWN -> claimed.unknown(clock.instant());
                });
        if (noted instanceof Decision.Changed<Notice, Notice.Silence, NoticeStatus>(Notice now, var nothing)
                && now.settled()) {
            notices.settled(notice.noticeId());
        }
    }
}
