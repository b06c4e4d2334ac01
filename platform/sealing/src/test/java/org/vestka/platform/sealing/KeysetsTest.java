package org.vestka.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.platform.kernel.SealedText;

class KeysetsTest {

    @TempDir
    private Path home;

    private Path keys;
    private Path data;

    @BeforeEach
    void places() {
        keys = home.resolve("keys");
        data = home.resolve("data");
    }

    @Test
    void keys_are_made_at_the_first_start_for_their_owner_alone() throws IOException {
        Keysets keysets = Keysets.in(keys, data);
        keysets.busSealer();
        keysets.serviceSealer("letter-service");
        keysets.pepper("letter-service");
        keysets.addressOpener();

        try (Stream<Path> all = Files.walk(keys)) {
            List<Path> made = all.toList();
            assertThat(made)
                    .filteredOn(Files::isRegularFile)
                    .map(file -> keys.relativize(file).toString())
                    .containsExactlyInAnyOrder(
                            "bus/bus.keyset",
                            "letter-service/service.keyset",
                            "letter-service/pepper-1",
                            "mail/private.keyset",
                            "public/mail.keyset");
            for (Path one : made) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                        .as(one.toString())
                        .isEqualTo(Files.isDirectory(one) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void many_first_starts_at_once_agree_on_one_key() throws Exception {
        int starts = 16;
        CyclicBarrier together = new CyclicBarrier(starts);
        List<Callable<BusSealer>> processes = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            processes.add(() -> {
                together.await();
                return Keysets.in(keys, data).busSealer();
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(starts)) {
            List<BusSealer> sealers = new ArrayList<>();
            for (Future<BusSealer> started : threads.invokeAll(processes)) {
                sealers.add(started.get());
            }
            byte[] sealed = sealers.getFirst().seal(new byte[] {7}, "e", "t", "a");
            assertThat(sealers)
                    .allSatisfy(
                            one -> assertThat(one.open(sealed, "e", "t", "a")).containsExactly(7));
        }
        try (Stream<Path> left = Files.list(keys.resolve("bus"))) {
            assertThat(left).as("no drafts are left behind").containsExactly(keys.resolve("bus/bus.keyset"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GROUP_READ", "GROUP_WRITE", "OTHERS_READ", "OTHERS_WRITE"})
    void a_key_that_others_may_read_or_change_is_refused(PosixFilePermission permission) throws IOException {
        Keysets.in(keys, data).busSealer();
        Path bus = keys.resolve("bus/bus.keyset");
        var permissions = Files.getPosixFilePermissions(bus);
        permissions.add(permission);
        Files.setPosixFilePermissions(bus, permissions);

        assertThatThrownBy(() -> Keysets.in(keys, data).busSealer())
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining("bus.keyset")
                .hasMessageContaining("chmod 600");
    }

    @Test
    void keys_among_the_data_are_refused_also_behind_a_link() throws IOException {
        assertThatThrownBy(() -> Keysets.in(data.resolve("keys"), data))
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining("vestka.keys.directory");

        Path linked = Files.createSymbolicLink(home.resolve("linked"), Files.createDirectories(data.resolve("inner")));
        assertThatThrownBy(() -> Keysets.in(linked, data)).isInstanceOf(KeysRefused.class);
    }

    @Test
    void a_broken_key_file_is_refused_and_left_alone() throws IOException {
        Keysets.in(keys, data).busSealer();
        Path bus = keys.resolve("bus/bus.keyset");
        byte[] broken = {1, 2, 3};
        Files.write(bus, broken);

        assertThatThrownBy(() -> Keysets.in(keys, data).busSealer())
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining("backup of the keys");
        assertThat(bus).hasBinaryContent(broken);
    }

    @Test
    void a_key_of_another_kind_is_refused() throws IOException {
        Keysets.in(keys, data).pepper("letter-service");
        Files.copy(keys.resolve("letter-service/pepper-1"), keys.resolve("letter-service/service.keyset"));

        assertThatThrownBy(() -> Keysets.in(keys, data).serviceSealer("letter-service"))
                .isInstanceOf(KeysRefused.class);
    }

    @Test
    void the_public_half_of_the_mail_key_may_come_later_and_never_holds_a_secret() throws IOException {
        AddressSealer early = Keysets.in(keys, data).addressSealer();
        assertThatThrownBy(() -> early.seal("contact", "vera@example.invalid"))
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining("process that sends e-mail");

        AddressOpener mailer = Keysets.in(keys, data).addressOpener();
        SealedText sealed = early.seal("contact", "vera@example.invalid");
        assertThat(mailer.open("contact", sealed)).isEqualTo("vera@example.invalid");

        Files.copy(
                keys.resolve("mail/private.keyset"),
                keys.resolve("public/mail.keyset"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> Keysets.in(keys, data).addressSealer().seal("contact", "vera@example.invalid"))
                .isInstanceOf(KeysRefused.class);
    }

    @Test
    void a_newer_pepper_makes_new_hashes_and_old_ones_are_still_found() throws IOException {
        Pepper first = Keysets.in(keys, data).pepper("letter-service");
        String stored = first.hash("receipt-code", "abc");
        Keysets.in(home.resolve("elsewhere"), data).pepper("letter-service");
        Files.copy(home.resolve("elsewhere/letter-service/pepper-1"), keys.resolve("letter-service/pepper-2"));

        Pepper both = Keysets.in(keys, data).pepper("letter-service");

        assertThat(stored).matches("1\\.[A-Za-z0-9_-]{43}");
        assertThat(both.hash("receipt-code", "abc")).startsWith("2.");
        assertThat(both.hashes("receipt-code", "abc")).hasSize(2).endsWith(stored);
        assertThat(both.hashes("receipt-code", "abd")).doesNotContain(stored);
        assertThat(both.hashes("another-purpose", "abc")).doesNotContain(stored);
    }
}
