package org.vestka.gateway.home;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;
import org.vestka.platform.identity.ServiceCalls;

/** Asks the services how much waits, all at once, and waits for none of them longer than a second. */
public final class Counts {

    private static final Duration CONNECT = Duration.ofMillis(300);
    private static final Duration ANSWER = Duration.ofMillis(800);
    private static final Duration PATIENCE = Duration.ofMillis(1_000);

    private final ServiceCalls calls;
    private final CircuitBreakerRegistry breakers;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, RestClient> clients = new ConcurrentHashMap<>();

    public Counts(ServiceCalls calls, CircuitBreakerRegistry breakers) {
        this.calls = calls;
        this.breakers = breakers;
    }

    /** What each service that answered in time says; the others are missing. */
    public Map<String, List<Waiting>> of(Collection<String> services) {
        Map<String, Future<List<Waiting>>> asked = new HashMap<>();
        for (String service : services) {
            asked.computeIfAbsent(service, name -> asking.submit(() -> ask(name)));
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, List<Waiting>> answers = new HashMap<>();
        asked.forEach((service, answer) ->
                within(answer, deadline - System.nanoTime()).ifPresent(counts -> answers.put(service, counts)));
        return answers;
    }

    private List<Waiting> ask(String service) {
        // A breaker of its own: a home page that gives up early says little about the pages that wait longer.
        CircuitBreaker breaker = breakers.circuitBreaker("counts-of-" + service);
        return breaker.executeSupplier(() -> {
            @Nullable
            List<Waiting> counts = clients.computeIfAbsent(service, name -> calls.to(name, CONNECT, ANSWER))
                    .get()
                    .uri("/internal/desk-counts")
                    .retrieve()
                    .body(new ParameterizedTypeReference<List<Waiting>>() {});
            return counts == null ? List.of() : counts;
        });
    }

    private static Optional<List<Waiting>> within(Future<List<Waiting>> answer, long nanos) {
        try {
            return Optional.of(answer.get(Math.max(0, nanos), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException notInTime) {
            answer.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
