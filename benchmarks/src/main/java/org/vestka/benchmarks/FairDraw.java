package org.vestka.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.vestka.assignment.draw.Candidate;
import org.vestka.assignment.draw.DrawOutcome.Drawn;
import org.vestka.assignment.draw.DrawPool;
import org.vestka.assignment.draw.DrawRules;
import org.vestka.assignment.draw.StrangersMail;
import org.vestka.assignment.draw.Tally;
import org.vestka.assignment.draw.Trait;
import org.vestka.assignment.holding.Correspondent;
import org.vestka.assignment.holding.Facilities;
import org.vestka.assignment.holding.MailRules;
import org.vestka.assignment.holding.PersonName;
import org.vestka.assignment.holding.PoolUpkeep;
import org.vestka.assignment.holding.Portrait;
import org.vestka.assignment.holding.Silence;
import org.vestka.assignment.holding.mongo.MongoCorrespondents;
import org.vestka.embedded.EmbeddedStore;
import org.vestka.platform.messaging.stored.Aggregates;

/**
 * A draw from 100,000 prisoners by the pool in memory, beside the two ways of asking the store: {@code $sample}, which is
 * even but blind to who has how many letters, and the least count by sorting, which is fair but foreseeable.
 *
 * <p>The store is the embedded one; with {@code VESTKA_BENCHMARK_MONGODB} (an address) it is that one.
 */
public final class FairDraw {

    private static final int PEOPLE = 100_000;
    private static final int DRAWS = 20_000;
    private static final int ASKED_OF_THE_STORE = 20;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Trait WISH = new Trait(Trait.Kind.INTEREST, "interest 7");

    private FairDraw() {}

    public static void main(String[] arguments) throws IOException {
        List<Candidate> people = people();
        long began = System.nanoTime();
        DrawPool pool = new DrawPool(DrawRules.withCap(5), new SecureRandom(), TODAY);
        pool.putAll(people);
        double filled = (System.nanoTime() - began) / 1e9;
        Table table = new Table(
                "draw",
                "Drawing one of 100,000 prisoners",
                "way",
                "p50 ms",
                "p99 ms",
                "draws measured",
                "fewest letters first",
                "cannot be foreseen");
        row(table, "pool in memory", DRAWS, "yes", "yes", () -> drawn(pool, Set.of()));
        row(table, "pool in memory, one wish", DRAWS, "yes", "yes", () -> drawn(pool, Set.of(WISH)));
        String address = System.getenv("VESTKA_BENCHMARK_MONGODB");
        try (EmbeddedStore embedded = EmbeddedStore.inMemory(0);
                MongoClient client = MongoClients.create(address == null ? embedded.connectionString() : address)) {
            String store = address == null ? " (embedded store)" : " (MongoDB)";
            MongoCollection<Document> stored = client.getDatabase("draw").getCollection("people");
            stored.drop();
            stored.createIndex(Indexes.ascending("free", "letters"));
            stored.createIndex(Indexes.ascending("free", "interests", "letters"));
            stored.insertMany(people.stream().map(FairDraw::document).toList());
            Document free = new Document("free", true);
            List<Document> sample =
                    List.of(new Document("$match", free), new Document("$sample", new Document("size", 1)));
            row(
                    table,
                    "$sample" + store,
                    ASKED_OF_THE_STORE,
                    "no",
                    "yes",
                    () -> stored.aggregate(sample).first());
            row(
                    table,
                    "sort by count" + store,
                    ASKED_OF_THE_STORE,
                    "yes",
                    "no",
                    () -> stored.find(free)
                            .sort(new Document("letters", 1))
                            .limit(1)
                            .first());
            table.row("limit for the pool", "", "2", "", "", "");
            table.row("pool filled from memory", seconds(filled), "", "once", "", "");
            table.row("pool rebuilt from the store" + store, seconds(rebuilt(client)), "", "once", "", "");
            table.row("limit for the rebuilding", seconds(5), "", "", "", "").keep();
        }
    }

    private static String seconds(double figure) {
        return Table.figure(figure, 2) + " s";
    }

    /** Seconds until an instance that starts anew has read everyone's counter document and can draw. */
    private static double rebuilt(MongoClient client) {
        client.getDatabase("draw").getCollection("correspondents").drop();
        Aggregates<Correspondent, Silence> documents =
                SilentStore.over(client, "draw").silent("correspondents", Correspondent.class);
        correspondents().forEach(one -> documents.create(one.prisonerId(), one, List.of()));
        DrawPool pool = new DrawPool(DrawRules.withCap(5), new SecureRandom(), TODAY);
        PoolUpkeep upkeep = new PoolUpkeep(
                pool,
                new MongoCorrespondents(documents),
                new OneFacility(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        long began = System.nanoTime();
        upkeep.reread();
        double took = (System.nanoTime() - began) / 1e9;
        if (pool.free() != PEOPLE) {
            throw new IllegalStateException("not everyone came back");
        }
        return took;
    }

    private static Stream<Correspondent> correspondents() {
        SplittableRandom random = new SplittableRandom(5);
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Correspondent(
                        "prisoner-" + i,
                        new Portrait(
                                new PersonName("Берёзкина", "Алёна", "Тихоновна"),
                                null,
                                List.of("Alena Biarozkina"),
                                TODAY.minusDays(10_000 + random.nextInt(10_000)),
                                1991,
                                "BY",
                                OneFacility.ID,
                                "botanist",
                                List.of("interest " + random.nextInt(200), "ferns"),
                                List.of("ru", "be"),
                                "An invented botanist who keeps a herbarium.",
                                List.of(),
                                null),
                        true,
                        null,
                        List.of(),
                        random.nextInt(60),
                        TODAY.minusDays(random.nextInt(120)),
                        true,
                        null,
                        List.of()));
    }

    /** Where all of them are. */
    private static final class OneFacility implements Facilities {

        private static final String ID = "facility";
        private static final MailRules RULES = new MailRules(ID, MailRules.ForeignMail.TAKEN, false);

        @Override
        public Optional<MailRules> rules(String facilityId) {
            return Optional.of(RULES);
        }

        @Override
        public void forEach(Consumer<MailRules> consumer) {
            consumer.accept(RULES);
        }
    }

    private static Drawn drawn(DrawPool pool, Set<Trait> wishes) {
        return (Drawn) pool.draw(wishes, Set.of());
    }

    private static void row(Table table, String way, int times, String fair, String unforeseen, Supplier<Object> draw) {
        long[] took = new long[times];
        for (int warm = 0; warm < times / 10; warm++) {
            Objects.requireNonNull(draw.get());
        }
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            Objects.requireNonNull(draw.get());
            took[i] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        table.row(
                way,
                Table.figure(took[times / 2] / 1e6, 3),
                Table.figure(took[times * 99 / 100] / 1e6, 3),
                Integer.toString(times),
                fair,
                unforeseen);
    }

    private static List<Candidate> people() {
        SplittableRandom random = new SplittableRandom(3);
        List<Candidate> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Candidate(
                    "prisoner-" + i,
                    1,
                    random.nextInt(3) == 0 ? StrangersMail.MUST_NOT_BE_SENT : StrangersMail.HANDED_OVER,
                    new Tally(0, 0, random.nextInt(60)),
                    MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28)),
                    TODAY.minusDays(random.nextInt(120)),
                    Set.of(
                            new Trait(Trait.Kind.COUNTRY, random.nextInt(4) == 0 ? "by" : "ru"),
                            new Trait(Trait.Kind.INTEREST, "interest " + random.nextInt(200)))));
        }
        return people;
    }

    private static Document document(Candidate candidate) {
        return new Document("_id", candidate.prisonerId())
                .append("free", candidate.strangersMail() != StrangersMail.MUST_NOT_BE_SENT)
                .append("letters", candidate.tally().letters())
                .append(
                        "interests",
                        candidate.traits().stream()
                                .filter(trait -> trait.kind() == Trait.Kind.INTEREST)
                                .map(Trait::value)
                                .toList());
    }
}
