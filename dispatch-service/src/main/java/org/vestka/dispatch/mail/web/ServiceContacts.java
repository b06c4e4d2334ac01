package org.vestka.dispatch.mail.web;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.vestka.dispatch.mail.Contacts;
import org.vestka.platform.kernel.SealedText;

/** Asks the service that keeps a contact for its ciphertext. */
public final class ServiceContacts implements Contacts {

    /** A notice names its keeper; nobody else is ever asked. */
    private static final Set<String> KEEPERS = Set.of("letter-service", "assignment-service");

    private final Function<String, RestClient> services;
    private final Map<String, RestClient> clients = new ConcurrentHashMap<>();
    private final CircuitBreakerRegistry breakers;
    private final RetryRegistry retries;

    public ServiceContacts(
            Function<String, RestClient> services, CircuitBreakerRegistry breakers, RetryRegistry retries) {
        this.services = services;
        this.breakers = breakers;
        this.retries = retries;
    }

    /** The part of the answer that is read: base 64 of the sealed address. */
    record Contact(String ciphertext) {}

    @Override
    public Asked ask(String owner, String contactId) {
        if (!KEEPERS.contains(owner)) {
            return new Asked.Gone();
        }
        try {
            CircuitBreaker breaker = breakers.circuitBreaker("contacts-" + owner);
            Retry retry = retries.retry("contacts-" + owner);
            return Retry.decorateSupplier(
                            retry, CircuitBreaker.decorateSupplier(breaker, () -> fetch(owner, contactId)))
                    .get();
        } catch (RestClientException | CallNotPermittedException away) {
            return new Asked.Away();
        }
    }

    private Asked fetch(String owner, String contactId) {
        return clients.computeIfAbsent(owner, services)
                .get()
                .uri("/internal/contacts/{contactId}", contactId)
                .accept(MediaType.APPLICATION_JSON)
                .exchange((request, response) -> {
                    if (response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                            || response.getStatusCode().isSameCodeAs(HttpStatus.GONE)) {
                        return new Asked.Gone();
                    }
                    Contact contact =
                            response.getStatusCode().is2xxSuccessful() ? response.bodyTo(Contact.class) : null;
                    if (contact == null) {
                        throw new RestClientException("the keeper of contacts gave none");
                    }
                    return new Asked.Found(new SealedText(Base64.getDecoder().decode(contact.ciphertext())));
                });
    }
}
