package org.vestka.dispatch.keys.web;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.vestka.dispatch.keys.ThreadKeys;
import org.vestka.platform.sealing.DataKey;
import org.vestka.platform.sealing.HeldDataKeys;

/** Asks the letter-service for data keys; holds them in memory for a few minutes. */
public final class LetterServiceKeys implements ThreadKeys {

    private static final String CALL = "letter-service-keys";

    private final RestClient letters;
    private final HeldDataKeys held;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Retry retry;

    public LetterServiceKeys(
            RestClient letters,
            HeldDataKeys held,
            BulkheadRegistry bulkheads,
            CircuitBreakerRegistry breakers,
            RetryRegistry retries) {
        this.letters = letters;
        this.held = held;
        this.bulkhead = bulkheads.bulkhead(CALL);
        this.breaker = breakers.circuitBreaker(CALL);
        this.retry = retries.retry(CALL);
    }

    /** The part of the answer that is read: the key in base 64. */
    record Released(String key) {}

    @Override
    public Answer of(String threadId, Purpose purpose) {
        try {
            Supplier<Optional<DataKey>> guarded = CircuitBreaker.decorateSupplier(
                    breaker, Bulkhead.decorateSupplier(bulkhead, () -> ask(threadId, purpose)));
            return held.get(threadId, Retry.decorateSupplier(retry, guarded))
                    .<Answer>map(Answer.Released::new)
                    .orElseGet(Answer.Erased::new);
        } catch (RestClientException | CallNotPermittedException | BulkheadFullException away) {
            return new Answer.Away();
        }
    }

    @Override
    public void forget(String threadId) {
        held.forget(threadId);
    }

    private Optional<DataKey> ask(String threadId, Purpose purpose) {
        return letters.post()
                .uri("/internal/keys/{threadId}/release", threadId)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(Map.of("purpose", purpose.name().toLowerCase(Locale.ROOT)))
                .exchange((request, response) -> {
                    if (response.getStatusCode().isSameCodeAs(HttpStatus.GONE)) {
                        return Optional.empty();
                    }
                    Released released =
                            response.getStatusCode().is2xxSuccessful() ? response.bodyTo(Released.class) : null;
                    if (released == null) {
                        throw new RestClientException("the letter-service released no key");
                    }
                    return Optional.of(DataKey.fromBytes(Base64.getDecoder().decode(released.key())));
                });
    }
}
