package org.vestka.dispatch.mail;

import java.time.Clock;
import java.util.Optional;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.openpgp.KeyReading;
import org.vestka.platform.openpgp.RecipientKey;
import org.vestka.platform.sealing.AddressOpener;
import org.vestka.platform.sealing.SealBroken;

/**
 * Sends what is due, each notice once: it is claimed in the store first, and one whose sending broke off in the middle is
 * shown to a person instead of being sent again. The address lives on the stack of one call.
 */
public final class SendingNotices {

    private static final int AT_ONCE = 2_000;

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
        if (there == null || there.rests()) {
            notices.close(noticeId);
            return;
        }
        if (there.abandoned(clock.instant())) {
            notices.change(noticeId, notice -> notice.unknown(clock.instant()));
            notices.close(noticeId);
            return;
        }
        if (notices.change(noticeId, notice -> notice.claimed(clock.instant()))
                instanceof Decision.Changed<Notice, NoticeEvent, NoticeStatus>(Notice claimed, var nothing)) {
            note(claimed, tried(claimed));
        }
    }

    private Letterbox.Outcome tried(Notice notice) {
        return switch (contacts.ask(notice.owner(), notice.contactId())) {
            case Contacts.Asked.Away() -> Letterbox.Outcome.NOT_TAKEN;
            case Contacts.Asked.Gone() -> Letterbox.Outcome.TURNED_DOWN;
            case Contacts.Asked.Found found -> {
                try {
                    yield recipient(notice, found.ciphertext())
                            .map(recipient -> letterbox.drop(notice.noticeId(), recipient, words.of(notice)))
                            // whoever left a key is not written to in clear once it has expired
                            .orElse(Letterbox.Outcome.REFUSED);
                } catch (SealBroken broken) {
                    // sealed for another key: no later try will open it
                    yield Letterbox.Outcome.TURNED_DOWN;
                }
            }
        };
    }

    private Optional<Recipient> recipient(Notice notice, SealedText sealed) {
        String address = opener.open(notice.contactId(), sealed);
        Optional<String> armored = opener.openPgpKey(notice.contactId(), sealed);
        if (armored.isEmpty()) {
            return Optional.of(new Recipient(address, null));
        }
        return switch (RecipientKey.read(armored.get(), clock.instant())) {
            case KeyReading.Usable(RecipientKey key) -> Optional.of(new Recipient(address, key));
            case KeyReading.Refused refused -> Optional.empty();
        };
    }

    private void note(Notice notice, Letterbox.Outcome outcome) {
        Decision<Notice, NoticeEvent, NoticeStatus> noted =
                notices.change(notice.noticeId(), claimed -> switch (outcome) {
                    case TAKEN -> claimed.sent(clock.instant());
                    case NOT_TAKEN -> claimed.notSent(clock.instant());
                    case REFUSED -> claimed.refused(clock.instant());
                    case TURNED_DOWN -> claimed.givenUp(clock.instant());
                    case UNKNOWN -> claimed.unknown(clock.instant());
                });
        if (noted instanceof Decision.Changed<Notice, NoticeEvent, NoticeStatus>(Notice now, var nothing)
                && now.rests()) {
            notices.close(notice.noticeId());
        }
    }
}
