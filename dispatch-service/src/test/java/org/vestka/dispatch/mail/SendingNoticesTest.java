package org.vestka.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.sealing.AddressSealer;
import org.vestka.platform.sealing.Keysets;

class SendingNoticesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    private Path home;

    private final Map<String, Notice> kept = new HashMap<>();
    private final List<String> dropped = new ArrayList<>();
    private final List<NoticeEvent> said = new ArrayList<>();
    private Letterbox.Outcome next = Letterbox.Outcome.TAKEN;
    private Instant now = NOON;
    private SendingNotices sending;

    @BeforeEach
    void open() {
        Keysets keysets = Keysets.in(home.resolve("keys"), home.resolve("data"));
        var opener = keysets.addressOpener();
        AddressSealer sealer = keysets.addressSealer();
        sending = new SendingNotices(
                new KeptInAMap(),
                (owner, contact) -> new Contacts.Asked.Found(sealer.seal(contact, "robin@writers.invalid")),
                opener,
                notice -> new Mail(notice.language(), "s", "t", "u"),
                (id, recipient, mail) -> {
                    dropped.add(recipient.address());
                    return next;
                },
                new Clock() {
                    @Override
                    public java.time.ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                });
        kept.put("n", Notice.noted("n", "c", "letter-service", "answer-ready", "en", NOON));
    }

    @Test
    void sendsOnce() {
        sending.sendDue();
        sending.send("n");
        assertThat(dropped).containsExactly("robin@writers.invalid");
        assertThat(status()).isEqualTo(NoticeStatus.SENT);
    }

    @Test
    void triesAgainLaterWhatSurelyDidNotLeave() {
        next = Letterbox.Outcome.NOT_TAKEN;
        sending.sendDue();
        sending.sendDue();
        assertThat(dropped).as("not at once").hasSize(1);
        now = NOON.plus(Duration.ofMinutes(2));
        next = Letterbox.Outcome.TAKEN;
        sending.sendDue();
        assertThat(dropped).hasSize(2);
        assertThat(status()).isEqualTo(NoticeStatus.SENT);
    }

    @Test
    void givesUpInTheEnd() {
        next = Letterbox.Outcome.NOT_TAKEN;
        for (int i = 0; i < 100; i++) {
            now = now.plus(Duration.ofHours(7));
            sending.sendDue();
        }
        assertThat(dropped).hasSize(Notice.MOST_TRIES);
        assertThat(status()).isEqualTo(NoticeStatus.GIVEN_UP);
    }

    @Test
    void neverSendsAgainWhatMayHaveLeft() {
        next = Letterbox.Outcome.UNKNOWN;
        sending.sendDue();
        now = NOON.plus(Duration.ofDays(1));
        sending.sendDue();
        assertThat(dropped).hasSize(1);
        assertThat(status()).isEqualTo(NoticeStatus.UNKNOWN);
    }

    @Test
    void showsWhatASenderLeftBehindWhenItDied() {
        kept.computeIfPresent(
                "n",
                (id, notice) ->
                        new Notice("n", "c", "letter-service", "answer-ready", "en", NoticeStatus.CLAIMED, 0, NOON));
        sending.sendDue();
        assertThat(status()).isEqualTo(NoticeStatus.CLAIMED);
        now = NOON.plus(Duration.ofMinutes(11));
        sending.sendDue();
        assertThat(status()).isEqualTo(NoticeStatus.UNKNOWN);
        assertThat(dropped).isEmpty();
    }

    @Test
    void saysThatAnAddressDoesNotWorkOnce() {
        next = Letterbox.Outcome.REFUSED;
        sending.sendDue();
        now = NOON.plus(Duration.ofDays(1));
        sending.sendDue();
        assertThat(status()).isEqualTo(NoticeStatus.REFUSED);
        assertThat(said).containsExactly(new NoticeEvent.WriterNotReached("n", "c", "letter-service"));
        assertThat(dropped).hasSize(1);
    }

    @Test
    void doesNotBlameTheAddressWhenTheServerDistrustsUs() {
        next = Letterbox.Outcome.TURNED_DOWN;
        sending.sendDue();
        assertThat(status()).isEqualTo(NoticeStatus.GIVEN_UP);
        assertThat(said).isEmpty();
    }

    @Test
    void noticesOnceThatAMailCameBack() {
        sending.sendDue();
        TakingBounces bounces =
                new TakingBounces(taken -> taken.accept("n"), new KeptInAMap(), Clock.fixed(NOON, ZoneOffset.UTC));
        bounces.take();
        bounces.take();
        assertThat(status()).isEqualTo(NoticeStatus.REFUSED);
        assertThat(said).containsExactly(new NoticeEvent.WriterNotReached("n", "c", "letter-service"));
    }

    @Test
    void sendsAgainOrLeavesWhatIsInDoubtAsAPersonDecides() {
        next = Letterbox.Outcome.UNKNOWN;
        sending.sendDue();
        assertThat(said).containsExactly(new NoticeEvent.MailInDoubt("n", "answer-ready", "en"));
        decide(true);
        next = Letterbox.Outcome.UNKNOWN;
        sending.send("n");
        assertThat(dropped).hasSize(2);
        assertThat(said).hasSize(2);
        decide(false);
        sending.send("n");
        assertThat(status()).isEqualTo(NoticeStatus.GIVEN_UP);
        decide(true);
        assertThat(status()).as("decided already").isEqualTo(NoticeStatus.GIVEN_UP);
    }

    private void decide(boolean again) {
        new KeptInAMap().change("n", notice -> notice.decided(again, now));
    }

    private NoticeStatus status() {
        return java.util.Objects.requireNonNull(kept.get("n")).status();
    }

    private final class KeptInAMap implements Notices {

        private final List<String> open = new ArrayList<>(List.of("n"));

        @Override
        public Decision<Notice, NoticeEvent, NoticeStatus> change(
                String noticeId, Function<Notice, Decision<Notice, NoticeEvent, NoticeStatus>> what) {
            var decision = what.apply(java.util.Objects.requireNonNull(kept.get(noticeId)));
            if (decision instanceof Decision.Changed<Notice, NoticeEvent, NoticeStatus>(Notice state, var events)) {
                kept.put(noticeId, state);
                said.addAll(events);
            }
            return decision;
        }

        @Override
        public Optional<Notice> find(String noticeId) {
            return Optional.ofNullable(kept.get(noticeId));
        }

        @Override
        public List<String> open(int limit) {
            return List.copyOf(open);
        }

        @Override
        public long openCount() {
            return open.size();
        }

        @Override
        public void open(String noticeId) {
            open.add(noticeId);
        }

        @Override
        public void close(String noticeId) {
            open.remove(noticeId);
        }
    }
}
