package org.vestka.benchmarks;

import com.mongodb.client.MongoClients;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.IdentityKey;
import org.vestka.platform.identity.IdentityTokens;
import org.vestka.platform.identity.KeyDirectory;
import org.vestka.platform.messaging.stored.Creation;
import org.vestka.registry.RegistryServiceApplication;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.prisoners.PersonName;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Sex;
import org.vestka.registry.prisoners.Standing;
import org.vestka.registry.search.PrisonerIndex;

/** The same search as a door asks registry-service for it: the page as HTML, the list as JSON, what is suggested while typing. */
public final class NameSearchOverHttp {

    private static final int PEOPLE = 100_000;
    private static final int AT_ONCE = 16;
    private static final int WARMING_UP = 600;
    private static final int QUESTIONS = 500;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String SERVICE = "registry-service";

    private NameSearchOverHttp() {}

    public static void main(String[] arguments) throws Exception {
        Random random = new Random(20_261_121);
        List<String> names = IntStream.range(0, PEOPLE)
                .mapToObj(at -> StrangersNames.name(random))
                .toList();
        try (var ground = Ground.layApart()) {
            var tokens = new IdentityTokens(
                    IdentityKey.openOrMake(KeyDirectory.in(ground.keys()), Caller.DOOR_PUBLIC), Clock.systemUTC());
            enter(names, ground);
            try (var application = ground.start(
                            RegistryServiceApplication.class,
                            SERVICE,
                            "--spring.config.name=application-benchmark,application-registry");
                    var http = HttpClient.newHttpClient()) {
                awaitQuiet(application.getBean(PrisonerIndex.class));
                String service =
                        "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
                Table table = new Table(
                        "search-http",
                        "A search among 100,000 people by a name, asked of registry-service over HTTP",
                        "what",
                        "asked by",
                        "p50 ms",
                        "p99 ms",
                        "limit p99 ms");
                for (String what : List.of("/search", "/api/v1/prisoners", "/search/suggestions")) {
                    for (String way : StrangersNames.WAYS) {
                        // Not counted: a machine that has just started is still compiling the pages.
                        measure(http, service + what, tokens, names, way, new Random(1), WARMING_UP);
                    }
                    for (String way : StrangersNames.WAYS) {
                        double[] figures = measure(http, service + what, tokens, names, way, new Random(2), QUESTIONS);
                        table.row(what, way, Table.figure(figures[0], 1), Table.figure(figures[1], 1), "30");
                    }
                }
                table.keep();
            }
        }
    }

    /** Into the store, as the registry keeps them, before it starts: it makes its index from there. */
    private static void enter(List<String> names, Ground ground) throws InterruptedException, ExecutionException {
        List<Callable<Boolean>> entries = new ArrayList<>();
        try (var client = MongoClients.create(ground.connection(SERVICE));
                var several = Executors.newFixedThreadPool(AT_ONCE)) {
            var prisoners = SilentStore.over(client, SERVICE).silent("prisoners", Prisoner.class);
            for (int at = 0; at < names.size(); at++) {
                // One after the other in the store's own order, so that it has little to tidy up afterwards.
                String id = new UUID(0, at).toString();
                Prisoner prisoner = prisoner(id, names.get(at));
                entries.add(() -> prisoners.create(id, prisoner, List.of()) instanceof Creation.Created);
            }
            for (Future<Boolean> entry : several.invokeAll(entries)) {
                if (!entry.get()) {
                    throw new IllegalStateException("somebody was there already");
                }
            }
        }
    }

    /** Until everybody is in the index, and neither this process nor the store's has anything left to do. */
    private static void awaitQuiet(PrisonerIndex index) throws InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        for (int quiet = 0; quiet < 5; quiet++) {
            TimeUnit.SECONDS.sleep(1);
            if (index.size() < PEOPLE || system.getCpuLoad() > 0.1) {
                quiet = -1;
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("not quiet after five minutes; in the index: " + index.size());
            }
        }
    }

    private static Prisoner prisoner(String id, String name) {
        String[] words = name.split(" ");
        var details = new Prisoner.Details(
                new PersonName(words[2], words[0], words[1]),
                null,
                List.of(),
                null,
                words[1].endsWith("на") ? Sex.FEMALE : Sex.MALE,
                LocalDate.of(1950, 1, 1).plusDays(Math.floorMod(name.hashCode(), 18_000)),
                null,
                Country.BY,
                "occupation" + Math.floorMod(name.hashCode(), 300),
                List.of("interest" + Math.floorMod(name.hashCode(), 200)),
                List.of("ru"),
                "Invented for a measurement.",
                List.of("342"),
                List.of());
        return Prisoner.registered(id, details, Standing.ADDRESS_UNKNOWN, null, null, null, TODAY);
    }

    private static double[] measure(
            HttpClient http,
            String address,
            IdentityTokens tokens,
            List<String> names,
            String way,
            Random random,
            int questions)
            throws IOException, InterruptedException {
        long[] nanos = new long[questions];
        for (int at = 0; at < questions; at++) {
            String asked = StrangersNames.asked(names.get(random.nextInt(PEOPLE)), way, random);
            var request = HttpRequest.newBuilder(
                            URI.create(address + "?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)))
                    .timeout(Duration.ofSeconds(10))
                    .header("Authorization", "Bearer " + tokens.ofVisitor(SERVICE, Locale.ENGLISH, "form"))
                    .build();
            long began = System.nanoTime();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            nanos[at] = System.nanoTime() - began;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
        }
        Arrays.sort(nanos);
        return new double[] {nanos[questions / 2] / 1e6, nanos[questions * 99 / 100] / 1e6};
    }
}
