package org.vestka.translation.piece.sealing;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import java.util.function.Supplier;
import org.springframework.web.client.RestClientException;
import org.vestka.translation.piece.Words.Result;

/**
 * A service that is asked while a volunteer waits: at most so many at once, a few times, and not at all while it is down.
 * Its time-outs are those of the client.
 */
final class Neighbour {

    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Retry retry;

    /** @param name of what is asked for; names its settings and its metrics */
    Neighbour(String name, BulkheadRegistry bulkheads, CircuitBreakerRegistry breakers, RetryRegistry retries) {
        this.bulkhead = bulkheads.bulkhead(name);
        this.breaker = breakers.circuitBreaker(name);
        this.retry = retries.retry(name);
    }

    /** The answer, or {@link Result.NotNow} when there is none to be had. */
    <T> Result<T> ask(Supplier<Result<T>> question) {
        try {
            Supplier<Result<T>> once =
                    CircuitBreaker.decorateSupplier(breaker, Bulkhead.decorateSupplier(bulkhead, question));
            return Retry.decorateSupplier(retry, once).get();
        } catch (RestClientException | CallNotPermittedException | BulkheadFullException away) {
            return new Result.NotNow<>();
        }
    }
}
