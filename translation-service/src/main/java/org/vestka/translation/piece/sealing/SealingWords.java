package org.vestka.translation.piece.sealing;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.platform.identity.ServiceCalls;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.HeldDataKeys;
import org.vestka.translation.piece.Words;

/** Wires {@link Words} to the neighbours that it needs. */
@Configuration(proxyBeanMethods = false)
class SealingWords {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration A_SCAN_IS_LARGE = Duration.ofSeconds(10);

    @Bean
    Words words(
            ServiceCalls calls,
            HeldDataKeys held,
            ContentSealer sealer,
            BulkheadRegistry bulkheads,
            CircuitBreakerRegistry breakers,
            RetryRegistry retries) {
        ThreadKeys keys = new ThreadKeys(
                calls.to("letter-service"), new Neighbour("data-keys", bulkheads, breakers, retries), held);
        StoredScans scans = new StoredScans(
                calls.to("dispatch-service", CONNECT, A_SCAN_IS_LARGE),
                new Neighbour("scans", bulkheads, breakers, retries));
        return new ThreadWords(keys, scans, sealer);
    }
}
