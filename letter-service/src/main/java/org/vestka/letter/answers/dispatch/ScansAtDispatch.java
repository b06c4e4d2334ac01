package org.vestka.letter.answers.dispatch;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.vestka.letter.answers.Scans;
import org.vestka.letter.correspondence.Answer.ScannedPage;
import org.vestka.platform.identity.ServiceCalls;
import org.vestka.platform.kernel.SealedText;

/** Asks dispatch for a sealed picture. When dispatch is away the page goes on without it. */
@Component
class ScansAtDispatch implements Scans {

    private static final Logger log = LoggerFactory.getLogger(ScansAtDispatch.class);
    private static final String DISPATCH = "dispatch-service";

    private static final String CALL = "scans";

    private final RestClient dispatch;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Retry retry;

    ScansAtDispatch(
            ServiceCalls calls, BulkheadRegistry bulkheads, CircuitBreakerRegistry breakers, RetryRegistry retries) {
        this.dispatch = calls.to(DISPATCH);
        this.bulkhead = bulkheads.bulkhead(CALL);
        this.breaker = breakers.circuitBreaker(CALL);
        this.retry = retries.retry(CALL);
    }

    /** A picture on the wire. */
    record SealedScan(String sealed, String mediaType) {}

    @Override
    public Optional<SealedText> fetch(ScannedPage page) {
        try {
            return Retry.decorateSupplier(
                            retry,
                            CircuitBreaker.decorateSupplier(
                                    breaker, Bulkhead.decorateSupplier(bulkhead, () -> ask(page))))
                    .get();
        } catch (RestClientException
                | CallNotPermittedException
                | BulkheadFullException
                | IllegalArgumentException away) {
            log.warn("Dispatch gives no pictures now: {}", away.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<SealedText> ask(ScannedPage page) {
        SealedScan scan;
        try {
            scan = dispatch.get()
                    .uri("/internal/scans/{scanId}?digest={digest}", page.scanId(), page.digest())
                    .retrieve()
                    .body(SealedScan.class);
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.Gone gone) {
            return Optional.empty();
        }
        if (scan == null) {
            return Optional.empty();
        }
        byte[] sealed = Base64.getDecoder().decode(scan.sealed());
        return digest(sealed).equals(page.digest()) ? Optional.of(new SealedText(sealed)) : Optional.empty();
    }

    private static String digest(byte[] sealed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sealed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
