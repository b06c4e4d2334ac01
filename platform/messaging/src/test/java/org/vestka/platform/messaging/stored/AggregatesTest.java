package org.vestka.platform.messaging.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.messaging.Envelope;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.House;
import org.vestka.platform.messaging.Passed;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.stored.OpenPieces.Claiming;

/** The stored shape against a store that speaks MongoDB's protocol. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AggregatesTest {

    enum Colour {
        RED,
        BLUE
    }

    sealed interface Shape {
        record Circle(int radius) implements Shape {}

        record Box(int width, int height) implements Shape {}
    }

    record Part(String id, Shape shape) {}

    /** One of each kind of component that states are made of. */
    record Everything(
            String id,
            Colour colour,
            Instant at,
            LocalDate day,
            Year year,
            YearMonth month,
            Duration time,
            List<Part> parts,
            Map<String, Integer> counts,
            Shape shape,
            SealedText text,
            @Nullable String nothing) {}

    record Count(int value, List<Long> heard) {
        Decision<Count, String, Colour> add(long sequence) {
            List<Long> more = new ArrayList<>(heard);
            more.add(sequence);
            return Decision.changed(new Count(value + 1, more));
        }
    }

    private static final Count NONE = new Count(0, List.of());

    private final MongoClient client = MongoClients.create(House.open().storeAddress());
    private MongoTemplate template;
    private StoredCollections stored;
    private Aggregates<Count, String> counts;

    @BeforeAll
    void prepare() {
        var factory = new SimpleMongoClientDatabaseFactory(client, "stored");
        var conversions = StoredForms.conversions();
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        var converter = StoredForms.converter(context, conversions);
        converter.afterPropertiesSet();
        template = new MongoTemplate(factory, converter);
        stored = StoredCollections.mute(template, Clock.systemUTC());
        counts = stored.silent("counts", Count.class);
    }

    @AfterAll
    void close() {
        client.close();
    }

    @Test
    void keepsStatesAsTheyWereWithoutClassNames() {
        Aggregates<Everything, String> all = stored.silent("everything", Everything.class);
        Everything state = new Everything(
                "x1",
                Colour.BLUE,
                Instant.parse("2026-03-01T10:11:12.123Z"),
                LocalDate.of(1987, 4, 1),
                Year.of(1987),
                YearMonth.of(2026, 3),
                Duration.ofMinutes(90),
                List.of(new Part("p1", new Shape.Circle(3)), new Part("p2", new Shape.Box(1, 2))),
                Map.of("a.b", 1, "c", 2),
                new Shape.Box(7, 8),
                new SealedText(new byte[] {1, 2, 3}),
                null);
        String id = RandomId.next();

        assertThat(all.create(id, state, List.of())).isEqualTo(new Creation.Created<>(state));

        assertThat(all.find(id)).contains(state);
        Document document = template.getCollection("everything")
                .find(new Document("_id", id))
                .first();
        assertThat(document).isNotNull();
        assertThat(document.toJson()).doesNotContain("_class").doesNotContain("vestka");
        Document inside = document.get("state", Document.class);
        assertThat(inside.get("text")).isInstanceOf(Binary.class);
        assertThat(inside.getDate("day").toInstant())
                .isEqualTo(LocalDate.of(1987, 4, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    @Test
    void tellsAnIdThatIsThereFromAValueThatIsTaken() {
        Aggregates<Everything, String> unique =
                stored.<Everything, String>silent("unique", Everything.class).ensureUnique("state._id");
        Everything one = everything("same");
        assertThat(unique.create("first", one, List.of())).isInstanceOf(Creation.Created.class);
        assertThat(unique.create("first", everything("other"), List.of())).isEqualTo(new Creation.AlreadyThere<>(one));
        assertThat(unique.create("second", everything("same"), List.of())).isInstanceOf(Creation.Taken.class);
        assertThat(unique.findByUnique("state._id", "same").map(Stored::id)).contains("first");
        assertThat(unique.find("second")).isEmpty();
    }

    @Test
    void losesNoChangeAmongConcurrentWriters() throws Exception {
        counts.create("contended", NONE, List.of());
        Callable<Boolean> writer = () -> {
            for (int i = 0; i < 25; i++) {
                assertThat(counts.change("contended", count -> count.add(0))).isInstanceOf(Outcome.Done.class);
            }
            return true;
        };
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(java.util.Collections.nCopies(8, writer))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(counts.findStored("contended").orElseThrow())
                .satisfies(found -> assertThat(found.state().value()).isEqualTo(200))
                .satisfies(found -> assertThat(found.version()).isEqualTo(201));
    }

    @Test
    void visitsEachOfManyOnceAndStopsWhereTheVisitorFails() {
        Aggregates<Count, String> many = stored.silent("many", Count.class);
        for (int at = 0; at < 450; at++) {
            many.create("count-" + at, new Count(at, List.of()), List.of());
        }
        List<Integer> visited = new ArrayList<>();
        many.forEach(one -> visited.add(one.state().value()));
        assertThat(visited)
                .hasSize(450)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 450).boxed().toList());

        List<Integer> begun = new ArrayList<>();
        assertThatThrownBy(() -> many.forEach(one -> {
                    begun.add(one.state().value());
                    if (begun.size() == 250) {
                        throw new IllegalArgumentException("enough");
                    }
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("enough");
        assertThat(begun).hasSize(250);
    }

    @Test
    void answersWhatTheDomainDecided() {
        counts.create("asked", NONE, List.of());
        assertThat(counts.<Colour>change("asked", count -> Decision.unchanged()))
                .isEqualTo(new Outcome.Unchanged<>(NONE));
        assertThat(counts.change("asked", count -> Decision.refused(Colour.RED)))
                .isEqualTo(new Outcome.Refused<>(Colour.RED));
        assertThat(counts.change("nobody", count -> count.add(0))).isInstanceOf(Outcome.NotFound.class);
        assertThat(counts.findStored("asked").orElseThrow().version()).isEqualTo(1);
    }

    // Marks

    @Test
    void hearsEachEventOfALineOnceAndInOrder() {
        assertThat(counts.createOnHearing(heard("m1", 4), "m1", NONE, List.of()))
                .isEqualTo(Verdict.HANDLED);
        assertThat(hear(counts, "m1", 4)).isEqualTo(Verdict.SEEN);
        assertThat(hear(counts, "m1", 3)).isEqualTo(Verdict.SEEN);
        assertThat(hear(counts, "m1", 6)).isEqualTo(Verdict.GAP);
        assertThat(hear(counts, "m1", 5)).isEqualTo(Verdict.HANDLED);
        assertThat(hear(counts, "m1", 6)).isEqualTo(Verdict.HANDLED);
        assertThat(counts.find("m1").orElseThrow().heard()).containsExactly(5L, 6L);
        assertThat(counts.createOnHearing(heard("m1", 7), "m1", NONE, List.of()))
                .isEqualTo(Verdict.SEEN);
        assertThat(hear(counts, "m1", 8)).isEqualTo(Verdict.HANDLED);
    }

    @Test
    void withoutMarksTheSameRunWouldHandleTwice() {
        Aggregates<Count, String> forgetful =
                new Aggregates<>(
                        "forgetful",
                        Count.class,
                        event -> List.of(),
                        template,
                        new Unheard(),
                        null,
                        Clock.systemUTC()) {
                    @Override
                    Verdict check(Heard<?> heard, @Nullable Long mark) {
                        return Verdict.HANDLED;
                    }
                };
        for (Aggregates<Count, String> one : List.of(counts, forgetful)) {
            one.createOnHearing(heard("m2", 1), "m2", NONE, List.of());
            for (long sequence : new long[] {2, 3, 2, 3, 5, 4}) {
                hear(one, "m2", sequence);
            }
        }
        assertThat(counts.find("m2").orElseThrow().heard()).containsExactly(2L, 3L, 4L);
        assertThat(forgetful.find("m2").orElseThrow().heard()).containsExactly(2L, 3L, 2L, 3L, 5L, 4L);
    }

    @Test
    void keepsAMarkPerLineAndLetsInterestBeginInTheMiddle() {
        counts.create("m3", NONE, List.of());
        assertThat(hear(counts, "m3", 1)).isEqualTo(Verdict.HANDLED);
        Heard<String> other = heard("other", "m3", 9);
        assertThat(counts.changeOnHearing(other, "m3", count -> count.add(9))).isEqualTo(Verdict.GAP);
        assertThat(counts.changeOnHearing(other.fromHere(), "m3", count -> count.add(9)))
                .isEqualTo(Verdict.HANDLED);
        assertThat(counts.changeOnHearing(heard("other", "m3", 11).fromHere(), "m3", count -> count.add(11)))
                .isEqualTo(Verdict.GAP);
        assertThat(counts.changeOnHearing(
                        heard("other", "m3", 12).after(new Passed(10, java.util.Set.of(11L))),
                        "m3",
                        count -> count.add(12)))
                .isEqualTo(Verdict.HANDLED);
    }

    @Test
    void advancesTheMarkWhenNothingIsDoneOrTheDomainRefuses() {
        counts.create("m4", NONE, List.of());
        assertThat(counts.passOver(heard("m4", 1), "m4")).isEqualTo(Verdict.NOTHING_TO_DO);
        assertThat(counts.changeOnHearing(heard("m4", 2), "m4", count -> Decision.refused(Colour.RED)))
                .isEqualTo(Verdict.REFUSED);
        assertThat(hear(counts, "m4", 3)).isEqualTo(Verdict.HANDLED);
        assertThat(counts.changeOnHearing(heard("m5", 1), "m5", count -> count.add(1)))
                .isEqualTo(Verdict.NOT_THERE);
        assertThat(counts.createOrChangeOnHearing(
                        heard("m5", 1),
                        "m5",
                        (Optional<Count> count) -> count.orElse(NONE).add(1)))
                .isEqualTo(Verdict.HANDLED);
        assertThat(counts.find("m5").orElseThrow().heard()).containsExactly(1L);
    }

    // Work

    @Test
    void givesAPieceToOnePersonUntilTheTimeIsUp() {
        OpenPieces pieces = stored.openPieces("pieces");
        pieces.open("w1", Map.of("kind", "first"));
        pieces.open("w1", Map.of("kind", "again"));
        pieces.open("w2", Map.of("kind", "first"));
        assertThat(pieces.find("w1").orElseThrow().labels()).containsEntry("kind", "first");

        assertThat(pieces.claim("w1", "anna", Duration.ofHours(1))).isEqualTo(Claiming.YOURS);
        assertThat(pieces.claim("w1", "boris", Duration.ofHours(1))).isEqualTo(Claiming.ANOTHERS);
        assertThat(pieces.claim("w3", "boris", Duration.ofHours(1))).isEqualTo(Claiming.GONE);
        assertThat(pieces.pageFor("boris", Map.of("kind", "first"), 1, 10).items())
                .extracting(OpenPiece::id)
                .containsExactly("w2");
        assertThat(pieces.giveBack("w1", "boris")).isFalse();
        assertThat(pieces.giveBack("w1", "anna")).isTrue();
        assertThat(pieces.claim("w1", "boris", Duration.ZERO)).isEqualTo(Claiming.YOURS);
        assertThat(pieces.claim("w1", "anna", Duration.ofHours(1))).isEqualTo(Claiming.YOURS);

        Page<OpenPiece> page = pieces.page(Map.of("kind", "first"), 1, 1);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).extracting(OpenPiece::id).containsExactly("w1");
        pieces.relabel("w1", Map.of("kind", "second"));
        assertThat(pieces.find("w1").orElseThrow().claim()).isEmpty();
        pieces.close("w1", Map.of("kind", "first"));
        assertThat(pieces.find("w1"))
                .as("it was opened for something else meanwhile")
                .isPresent();
        pieces.close("w1", Map.of("kind", "second"));
        assertThat(pieces.find("w1")).isEmpty();
        pieces.close("w1");
        assertThat(pieces.count(Map.of())).isEqualTo(1);
    }

    private static Verdict hear(Aggregates<Count, String> where, String id, long sequence) {
        return where.changeOnHearing(heard(id, sequence), id, count -> count.add(sequence));
    }

    private static Heard<String> heard(String id, long sequence) {
        return heard(id, id, sequence);
    }

    private static Heard<String> heard(String aggregateId, String key, long sequence) {
        return new Heard<>(
                new Envelope("topic", key, RandomId.next(), "a.type", 1, "test", aggregateId, sequence, Instant.EPOCH),
                "facts",
                Map.of());
    }

    private static Everything everything(String id) {
        return new Everything(
                id,
                Colour.RED,
                Instant.EPOCH,
                LocalDate.EPOCH,
                Year.of(1970),
                YearMonth.of(1970, 1),
                Duration.ZERO,
                List.of(),
                Map.of(),
                new Shape.Circle(1),
                new SealedText(new byte[] {1}),
                null);
    }

    /** Nothing is said in these tests. */
    private static final class Unheard implements Outbound {
        @Override
        public void admit() {}

        @Override
        public void watch(String collection) {}

        @Override
        public void saved(String collection, String id, List<OutboxEntry> unsent) {
            throw new AssertionError("nothing is said in these tests");
        }
    }
}
