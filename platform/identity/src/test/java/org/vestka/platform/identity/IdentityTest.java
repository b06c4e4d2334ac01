package org.vestka.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a token is worth, to whom, and for how long. */
class IdentityTest {

    private static final Person ANNA = new Person("p-1", Set.of("moderator"));

    private final AdjustableClock clock = new AdjustableClock();
    private KeyDirectory directory = KeyDirectory.in(Path.of("unset"));

    @BeforeEach
    void keys(@TempDir Path keys) {
        directory = KeyDirectory.in(keys);
    }

    private IdentityTokens tokensOf(String issuer) {
        return new IdentityTokens(IdentityKey.openOrMake(directory, issuer), clock);
    }

    private TokenReader readerAt(String service) {
        return new TokenReader(service, new PublicKeys(directory, clock), clock);
    }

    @Test
    void tellsWhoAsksAndInWhichLanguage() {
        String token = tokensOf("door-desk").ofPerson("letter-service", ANNA, Locale.of("be"), "f-1");

        Caller caller = readerAt("letter-service").read(token).orElseThrow();

        assertThat(caller.person()).contains(ANNA);
        assertThat(caller.language()).isEqualTo(Locale.of("be"));
        assertThat(caller.formToken()).isEqualTo("f-1");
        assertThat(caller.isDesk()).isTrue();
    }

    @Test
    void takesRolesFromTheDeskAlone() {
        String claimed = tokensOf("door-public").ofPerson("letter-service", ANNA, Locale.ENGLISH, "f-1");
        String byService = tokensOf("registry-service").ofPerson("letter-service", ANNA, Locale.ENGLISH, "f-1");

        assertThat(readerAt("letter-service").read(claimed).orElseThrow().person())
                .isEmpty();
        Caller service = readerAt("letter-service").read(byService).orElseThrow();
        assertThat(service.person()).isEmpty();
        assertThat(service.isBrowser()).isFalse();
        assertThat(service.isDesk()).isFalse();
    }

    @Test
    void isGoodForOneServiceAndOneMinute() {
        String token = tokensOf("door-public").ofVisitor("letter-service", Locale.ENGLISH, "f-1");

        assertThat(readerAt("registry-service").read(token)).isEmpty();
        assertThat(readerAt("letter-service").read(token)).isPresent();
        clock.forward(IdentityTokens.LIFE.plus(TokenReader.SKEW).plusSeconds(1));
        assertThat(readerAt("letter-service").read(token)).isEmpty();
    }

    @Test
    void countsForNothingWhenAnybodyChangedIt() {
        String token = tokensOf("door-public").ofVisitor("letter-service", Locale.ENGLISH, "f-1");
        String[] parts = token.split("\\.");
        String desk = tokensOf("door-desk").ofPerson("letter-service", ANNA, Locale.ENGLISH, "f-1");

        assertThat(readerAt("letter-service").read(parts[0] + "." + desk.split("\\.")[1] + "." + parts[2]))
                .isEmpty();
        assertThat(readerAt("letter-service").read("eyJhbGciOiJub25lIn0." + parts[1] + "."))
                .isEmpty();
        assertThat(readerAt("letter-service").read("")).isEmpty();
        assertThat(readerAt("letter-service").read("x".repeat(5_000))).isEmpty();
    }

    @Test
    void findsTheKeyOfAnIssuerThatStartedLater() {
        TokenReader reader = readerAt("letter-service");
        String early = tokensOf("door-public").ofVisitor("letter-service", Locale.ENGLISH, "f-1");
        assertThat(reader.read(early)).isPresent();

        String late = tokensOf("mailer").ofService("letter-service");
        clock.forward(PublicKeys.PAUSE.plusMillis(1));

        assertThat(reader.read(late)).map(Caller::issuer).contains("mailer");
    }

    @Test
    void doesNotLetAKeySpeakForAnIssuerUnderWhoseNameItIsNotPublished() throws IOException {
        String forged = tokensOf("registry-service").ofService("letter-service");
        Files.delete(directory.publicKeysOf("registry-service"));

        assertThat(readerAt("letter-service").read(forged)).isEmpty();
    }

    @Test
    void forgetsAKeyThatWasWithdrawn() throws IOException {
        TokenReader reader = readerAt("letter-service");
        IdentityTokens tokens = tokensOf("mailer");
        assertThat(reader.read(tokens.ofService("letter-service"))).isPresent();
        Files.delete(directory.publicKeysOf("mailer"));
        clock.forward(PublicKeys.STALE.plusSeconds(1));

        assertThat(reader.read(tokens.ofService("letter-service"))).isEmpty();
    }

    @Test
    void keepsItsPrivateKeyToItselfAndRefusesOneThatOthersMayRead() throws IOException {
        IdentityKey.openOrMake(directory, "door-desk");
        Path file = directory.privateKeyOf("door-desk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory.publicKeysOf("door-desk")).content().doesNotContain("\"d\"");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> IdentityKey.openOrMake(directory, "door-desk")).hasMessageContaining("owner alone");
    }

    @Test
    void hasOneKeyHoweverManyInstancesStartAtOnce() throws InterruptedException, ExecutionException {
        Callable<String> start =
                () -> IdentityKey.openOrMake(directory, "door-public").signing().getKeyID();
        try (ExecutorService instances = Executors.newFixedThreadPool(8)) {
            Set<String> keys = new HashSet<>();
            for (Future<String> key : instances.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> start).toList())) {
                keys.add(key.get());
            }
            assertThat(keys).hasSize(1);
        }
    }

    @Test
    void readsASlipOfItsIssuerForItsPurposeEvenWhenItLapsed() {
        IdentityTokens assignment = tokensOf("assignment-service");
        Slips slips = new Slips(assignment, new PublicKeys(directory, clock), clock);
        String hold = slips.sign("hold", Duration.ofDays(3), Map.of("prisonerId", "x-1"));
        clock.forward(Duration.ofDays(4));

        Slip slip = slips.read(hold, "assignment-service", "hold").orElseThrow();

        assertThat(slip.says("prisonerId")).isEqualTo("x-1");
        assertThat(slip.hasLapsed(clock.instant())).isTrue();
        assertThat(slips.read(hold, "letter-service", "hold")).isEmpty();
        assertThat(slips.read(hold, "assignment-service", "another")).isEmpty();
        assertThat(slips.read(assignment.ofService("letter-service"), "assignment-service", "hold"))
                .isEmpty();
        assertThat(readerAt("assignment-service").read(hold)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'ru-RU,ru;q=0.9,en;q=0.8', ru",
        "be, be",
        "'de,be;q=0.5', be",
        "'de,fr', en",
        "'', en",
        "'*', en",
        "';;;q=x', en"
    })
    void choosesTheBestOfOurLanguages(String header, String language) {
        assertThat(Languages.preferred(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void knowsOnlyItsOwnLanguages() {
        assertThat(Languages.of("BE-by")).isEqualTo(Optional.of(Locale.of("be")));
        assertThat(Languages.of("../etc")).isEmpty();
    }

    private static final class AdjustableClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T10:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
