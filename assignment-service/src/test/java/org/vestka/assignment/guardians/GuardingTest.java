package org.vestka.assignment.guardians;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.assignment.holding.PrisonerFixture.aPrisoner;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vestka.assignment.draw.DrawPool;
import org.vestka.assignment.draw.DrawRules;
import org.vestka.assignment.holding.Correspondents;
import org.vestka.assignment.holding.InMemory;
import org.vestka.assignment.holding.PrisonerFixture;
import org.vestka.assignment.holding.Silence;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.sealing.AddressOpener;
import org.vestka.platform.sealing.Keysets;
import org.vestka.platform.sealing.WordCode;

class GuardingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemory stores = new InMemory();
    private final Correspondents correspondents = stores.correspondents();
    private final Kept guardianships = new Kept();
    private final Addresses addresses = new Addresses();

    @TempDir
    private Path home;

    private AddressOpener mailer;
    private Guarding guarding;

    @BeforeEach
    void open() {
        Keysets keys = Keysets.in(home.resolve("keys"), home.resolve("data"));
        mailer = keys.addressOpener();
        guarding = new Guarding(
                guardianships,
                addresses,
                keys.addressSealer(),
                correspondents,
                new DrawPool(DrawRules.withCap(5), new SplittableRandom(5), LocalDate.of(2026, 3, 1)),
                new Random(5),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void whoWasLeftIsOfferedOnlyWhileTheyAreInPrison() {
        left("free", aPrisoner("free").whoIsFree());
        assertThat(guarding.someoneWithout(Optional.empty())).isEmpty();
        left("transferred", aPrisoner("transferred").whoMayNotBeWrittenTo());
        assertThat(guarding.someoneWithout(Optional.empty())).contains("transferred");
    }

    @Test
    void someoneElseIsAnotherOneAndTheOrderIsByLot() {
        for (int i = 0; i < 8; i++) {
            left("p" + i, aPrisoner("p" + i));
        }
        Set<String> offered = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            String first = guarding.someoneWithout(Optional.empty()).orElseThrow();
            assertThat(guarding.someoneWithout(Optional.of(first))).isPresent().isNotEqualTo(Optional.of(first));
            offered.add(first);
        }
        assertThat(offered).hasSizeGreaterThan(4);
    }

    @Test
    void whoStaysWithSomebodyWhoWasThereTwiceStaysWithTheEntryThatGoesOn() {
        known(aPrisoner("kept"));
        known(aPrisoner("twice"));
        begin("g-1", "twice", null);
        correspondents.change("twice", there -> Decision.changed(there.endedFor("kept")));
        guarding.wasTheSameAs("twice", "kept");
        guarding.wasTheSameAs("twice", "kept");
        assertThat(guardianships.of("kept"))
                .extracting(Guardianship::guardianshipId)
                .containsExactly("g-1");
        assertThat(guarding.someoneWithout(Optional.empty())).isEmpty();
        begin("g-2", "twice", null);
        assertThat(guardianships.of("kept"))
                .as("a form that was open meanwhile")
                .hasSize(2);
    }

    @Test
    void entriesThatWereJoinedInAnotherOrderAreFollowedTheNextDay() {
        known(aPrisoner("first"));
        known(aPrisoner("second"));
        known(aPrisoner("third"));
        begin("g-1", "first", null);
        guarding.wasTheSameAs("first", "second");
        correspondents.change("second", there -> Decision.changed(there.endedFor("third")));
        guarding.turnTheDay();
        assertThat(guardianships.of("third")).hasSize(1);
    }

    @Test
    void theSameFormSentAgainReplacesNoAddressAndBringsNoneBack() {
        known(aPrisoner("p"));
        begin("g-1", "p", "robin@garden.invalid");
        assertThat(guarding.confirmAddress("contact-g-1")).isTrue();
        begin("g-1", "p", "wren@hedge.invalid");
        assertThat(address("g-1")).isEqualTo("robin@garden.invalid");
        guarding.leave("g-1");
        begin("g-1", "p", "wren@hedge.invalid");
        assertThat(addresses.kept).isEmpty();
    }

    @Test
    void anAddressThatBelongsToNoGuardianshipIsForgotten() {
        known(aPrisoner("p"));
        begin("g-1", "p", null);
        begin("g-1", "p", "wren@hedge.invalid");
        assertThat(addresses.kept).isEmpty();
    }

    private void begin(String guardianshipId, String prisonerId, @Nullable String email) {
        guarding.begin(guardianshipId, prisonerId, WordCode.random(), "contact-" + guardianshipId, email, "en");
    }

    private void left(String prisonerId, PrisonerFixture prisoner) {
        known(prisoner);
        begin("g-" + prisonerId, prisonerId, null);
        guarding.leave("g-" + prisonerId);
    }

    private void known(PrisonerFixture prisoner) {
        correspondents.change(prisoner.now().prisonerId(), _ -> Decision.changed(prisoner.now()));
    }

    private String address(String guardianshipId) {
        String contactId = "contact-" + guardianshipId;
        return mailer.open(contactId, addresses.find(contactId).orElseThrow().address());
    }

    private static final class Kept implements Guardianships {
        private final Map<String, Guardianship> kept = new HashMap<>();

        @Override
        public Optional<Guardianship> find(String guardianshipId) {
            return Optional.ofNullable(kept.get(guardianshipId));
        }

        @Override
        public Optional<Guardianship> byCode(WordCode code) {
            return kept.values().stream()
                    .filter(each -> each.codeHash().equals(hash(code)))
                    .findFirst();
        }

        @Override
        public Optional<Guardianship> byContact(String contactId) {
            return kept.values().stream()
                    .filter(each -> contactId.equals(each.contactId()))
                    .findFirst();
        }

        @Override
        public String hash(WordCode code) {
            return code.value();
        }

        @Override
        public List<Guardianship> of(String prisonerId) {
            return kept.values().stream()
                    .filter(each -> each.prisonerId().equals(prisonerId))
                    .toList();
        }

        @Override
        public Page<Guardianship> unapproved(int number, int size) {
            return new Page<>(List.of(), number, size, 0);
        }

        @Override
        public void forEach(Consumer<Guardianship> consumer) {
            List.copyOf(kept.values()).forEach(consumer);
        }

        @Override
        public void add(Decision.Changed<Guardianship, GuardianEvent, Silence> begun) {
            kept.putIfAbsent(begun.state().guardianshipId(), begun.state());
        }

        @Override
        public void change(
                String guardianshipId, Function<Guardianship, Decision<Guardianship, GuardianEvent, Silence>> what) {
            find(guardianshipId).map(what).ifPresent(decision -> {
                if (decision instanceof Decision.Changed<Guardianship, GuardianEvent, Silence> changed) {
                    kept.put(guardianshipId, changed.state());
                }
            });
        }
    }

    private static final class Addresses implements SealedAddresses {
        private final Map<String, SealedAddress> kept = new HashMap<>();

        @Override
        public void keep(SealedAddress address) {
            kept.putIfAbsent(address.contactId(), address);
        }

        @Override
        public void forget(String contactId) {
            kept.remove(contactId);
        }

        @Override
        public void doesNotWork(String contactId) {
            kept.remove(contactId);
        }

        @Override
        public Optional<SealedAddress> find(String contactId) {
            return Optional.ofNullable(kept.get(contactId));
        }

        @Override
        public boolean failed(String contactId) {
            return false;
        }
    }
}
