package org.vestka.dispatch.posting.web;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import java.util.Base64;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.vestka.dispatch.posting.LetterPictures;
import org.vestka.platform.kernel.SealedText;

/** Asks the letter-service for pictures. */
public final class LetterServicePictures implements LetterPictures {

    private static final String CALL = "letter-service-pictures";

    private final RestClient letters;
    private final CircuitBreaker breaker;
    private final Retry retry;

    public LetterServicePictures(RestClient letters, CircuitBreakerRegistry breakers, RetryRegistry retries) {
        this.letters = letters;
        this.breaker = breakers.circuitBreaker(CALL);
        this.retry = retries.retry(CALL);
    }

    /** The answer: the sealed picture in base64. */
    record Sealed(String sealed) {}

    @Override
    public Asked of(String letterId) {
        try {
            return Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(breaker, () -> ask(letterId)))
                    .get();
        } catch (RestClientException | CallNotPermittedException away) {
            return new Asked.Away();
        }
    }

    private Asked ask(String letterId) {
        return letters.get()
                .uri("/internal/pictures/{letterId}", letterId)
                .accept(MediaType.APPLICATION_JSON)
                .exchange((request, response) -> {
                    if (response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                        return new Asked.None();
                    }
                    Sealed found = response.getStatusCode().is2xxSuccessful() ? response.bodyTo(Sealed.class) : null;
                    if (found == null) {
                        throw new RestClientException("the letter-service gave no picture");
                    }
                    return new Asked.Found(new SealedText(Base64.getDecoder().decode(found.sealed())));
                });
    }
}
