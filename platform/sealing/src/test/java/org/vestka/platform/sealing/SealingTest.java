package org.vestka.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vestka.platform.kernel.SealedText;

class SealingTest {

    private static final String SECRET = "Добрый день, Алесь! ў і ʼ";

    private final ContentSealer content = new ContentSealer();
    private final DataKey key = DataKey.fresh();
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @TempDir
    private Path home;

    private Keysets keysets;

    @BeforeEach
    void keys() {
        keysets = Keysets.in(home.resolve("keys"), home.resolve("data"));
    }

    @Test
    void what_was_sealed_opens_for_its_place() {
        assertThat(content.open(key, "letter-1", "text", content.seal(key, "letter-1", "text", SECRET)))
                .isEqualTo(SECRET);
        for (int size : List.of(0, 1, 15, 16, 17, 100_000)) {
            byte[] scan = new byte[size];
            random.nextBytes(scan);
            assertThat(content.openBytes(key, "r", "scan", content.sealBytes(key, "r", "scan", scan)))
                    .isEqualTo(scan);
        }
    }

    @Test
    void the_same_text_is_never_the_same_ciphertext_and_does_not_show_in_it() {
        SealedText once = content.seal(key, "letter-1", "text", SECRET);

        assertThat(content.seal(key, "letter-1", "text", SECRET)).isNotEqualTo(once);
        assertThat(new String(once.ciphertext(), StandardCharsets.UTF_8)).doesNotContain("Алесь");
    }

    @Test
    void any_changed_byte_is_refused() {
        byte[] sealed = content.seal(key, "letter-1", "text", SECRET).ciphertext();
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            refused(() -> content.open(key, "letter-1", "text", new SealedText(changed)));
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            refused(() -> content.open(key, "letter-1", "text", new SealedText(cut)));
        }
    }

    @TestFactory
    Stream<DynamicTest> a_ciphertext_is_refused() {
        BusSealer bus = keysets.busSealer();
        ServiceSealer service = keysets.serviceSealer("letter-service");
        DataKeyWrapping wrapping = keysets.dataKeyWrapping("letter-service");
        AddressOpener opener = keysets.addressOpener();
        SealedText text = content.seal(key, "letter-1", "text", SECRET);
        byte[] facts = bus.seal(new byte[] {1, 2, 3}, "event", "thing.happened", "thing");
        SealedText draft = service.seal("drafts", "1", "text", SECRET);
        SealedText wrapped = wrapping.wrap(key, "thread-1");
        SealedText address = keysets.addressSealer().seal("contact-1", "vera@example.invalid");
        return Stream.of(
                refusal("in another field", () -> content.open(key, "letter-1", "penName", text)),
                refusal("of another owner", () -> content.open(key, "letter-2", "text", text)),
                refusal(
                        "when owner and field only look alike together",
                        () -> content.open(key, "letter-1t", "ext", text)),
                refusal("under another data key", () -> content.open(DataKey.fresh(), "letter-1", "text", text)),
                refusal("of another event", () -> bus.open(facts, "other", "thing.happened", "thing")),
                refusal("of another type", () -> bus.open(facts, "event", "thing.lost", "thing")),
                refusal("of another aggregate", () -> bus.open(facts, "event", "thing.happened", "other")),
                refusal("in another row", () -> service.open("drafts", "2", "text", draft)),
                refusal("in another collection", () -> service.open("scans", "1", "text", draft)),
                refusal(
                        "of another service",
                        () -> keysets.serviceSealer("dispatch-service").open("drafts", "1", "text", draft)),
                refusal("as the key of another thread", () -> wrapping.unwrap(wrapped, "thread-2")),
                refusal(
                        "when a wrapped key is taken for a draft",
                        () -> service.open("drafts", "thread-1", "text", wrapped)),
                refusal("as the address of another contact", () -> opener.open("contact-2", address)));
    }

    @Test
    void a_data_key_survives_its_wrapping_and_its_way_to_another_process() {
        SealedText text = content.seal(key, "letter-1", "text", SECRET);
        DataKeyWrapping wrapping = keysets.dataKeyWrapping("letter-service");

        DataKey unwrapped = wrapping.unwrap(wrapping.wrap(key, "thread-1"), "thread-1");
        DataKey released = DataKey.fromBytes(unwrapped.toBytes());

        assertThat(content.open(released, "letter-1", "text", text)).isEqualTo(SECRET);
        assertThat(released).hasToString("DataKey[hidden]");
        refused(() -> DataKey.fromBytes(new byte[] {9, 9, 9}));
    }

    @Test
    void facts_and_addresses_come_out_as_they_went_in() {
        byte[] facts = "{\"language\":\"en\"}".getBytes(StandardCharsets.UTF_8);
        BusSealer speaker = keysets.busSealer();
        BusSealer hearer =
                Keysets.in(home.resolve("keys"), home.resolve("data")).busSealer();
        assertThat(hearer.open(speaker.seal(facts, "e", "t", "a"), "e", "t", "a"))
                .isEqualTo(facts);

        AddressOpener mailer = keysets.addressOpener();
        SealedText address = keysets.addressSealer().seal("contact-1", "vera@example.invalid");
        assertThat(mailer.open("contact-1", address)).isEqualTo("vera@example.invalid");
        assertThat(mailer.openPgpKey("contact-1", address)).isEmpty();
        SealedText withKey = keysets.addressSealer().seal("contact-1", "vera@example.invalid", "-----BEGIN\nKEY");
        assertThat(mailer.open("contact-1", withKey)).isEqualTo("vera@example.invalid");
        assertThat(mailer.openPgpKey("contact-1", withKey)).contains("-----BEGIN\nKEY");
    }

    private static DynamicTest refusal(String how, ThrowingCallable opening) {
        return DynamicTest.dynamicTest(how, () -> refused(opening));
    }

    @Test
    void a_link_of_a_mail_names_its_contact_to_its_keeper_alone() {
        ContactTokens tokens = new ContactTokens(
                Keysets.in(home.resolve("keys"), home.resolve("data")).busSealer());
        String contact = "a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c09";
        String token = tokens.of("letter-service", contact);
        assertThat(token).matches("[A-Za-z0-9_-]{60,140}").isNotEqualTo(tokens.of("letter-service", contact));
        assertThat(tokens.contact("letter-service", token)).contains(contact);
        assertThat(tokens.contact("assignment-service", token)).isEmpty();
        for (String other : new String[] {"", "x", contact, token + "A", token.substring(2), "é", "A".repeat(5_000)}) {
            assertThat(tokens.contact("letter-service", other)).isEmpty();
        }
    }

    private static void refused(ThrowingCallable opening) {
        assertThatThrownBy(opening).isInstanceOf(SealBroken.class).hasNoCause();
    }
}
