package org.vestka.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.IdentityKey;
import org.vestka.platform.identity.IdentityTokens;
import org.vestka.platform.identity.KeyDirectory;
import org.vestka.registry.RegistryServiceApplication;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.prisoners.PersonName;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.prisoners.Sex;
import org.vestka.registry.prisoners.Standing;
import org.vestka.registry.search.PrisonerIndex;

/** The same search as a door asks registry-service for it: the page as HTML, the list as JSON, what is suggested while typing. */
public final class NameSearchOverHttp {

    private static final int PEOPLE = 100_000;
    private static final int AT_ONCE = 8;
    private static final int QUESTIONS = 400;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String SERVICE = "registry-service";

    private NameSearchOverHttp() {}

    public static void main(String[] arguments) throws Exception {
        Random random = new Random(20_261_121);
        List<String> names = IntStream.range(0, PEOPLE)
                .mapToObj(at -> StrangersNames.name(random))
                .toList();
        try (var ground = Ground.lay()) {
            var tokens = new IdentityTokens(
                    IdentityKey.openOrMake(KeyDirectory.in(ground.keys()), Caller.DOOR_PUBLIC), Clock.systemUTC());
            try (var application = ground.start(
                            RegistryServiceApplication.class,
                            SERVICE,
                            "--spring.config.name=application-benchmark,application-registry");
                    var http = HttpClient.newHttpClient()) {
                enter(names, application);
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
                        // The first round warms the machine up and is not counted.
                        measure(http, service + what, tokens, names, way, new Random(1));
                        double[] figures = measure(http, service + what, tokens, names, way, new Random(2));
                        table.row(what, way, Table.figure(figures[0], 1), Table.figure(figures[1], 1), "30");
                    }
                }
                table.keep();
            }
        }
    }

    /** Through the registry's own gate, so that everything is where it would be; the index hears of them by itself. */
    private static void enter(List<String> names, ConfigurableApplicationContext application) throws Exception {
        var prisoners = application.getBean(Prisoners.class);
        var index = application.getBean(PrisonerIndex.class);
        try (var several = Executors.newFixedThreadPool(AT_ONCE)) {
            for (String name : names) {
                several.submit(() -> prisoners.register(prisoner(name)));
            }
        }
        long until = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (index.size() < names.size()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("only " + index.size() + " are in the index after ten minutes");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static Prisoner prisoner(String name) {
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
        return Prisoner.registered(
                UUID.nameUUIDFromBytes((name + System.nanoTime()).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                details,
                Standing.ADDRESS_UNKNOWN,
                null,
                null,
                null,
                TODAY);
    }

    private static double[] measure(
            HttpClient http, String address, IdentityTokens tokens, List<String> names, String way, Random random)
            throws IOException, InterruptedException {
        long[] nanos = new long[QUESTIONS];
        for (int at = 0; at < QUESTIONS; at++) {
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
        return new double[] {nanos[QUESTIONS / 2] / 1e6, nanos[QUESTIONS * 99 / 100] / 1e6};
    }
}
