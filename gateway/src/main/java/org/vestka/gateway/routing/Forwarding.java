package org.vestka.gateway.routing;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.vestka.gateway.door.LargestRequest;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.IdentityTokens;
import org.vestka.platform.identity.web.Callers;

/**
 * Hands a request on to the service that owns it, and its answer back; the bodies of both as they come. Only what is
 * named here passes: no cookie, no address, no name of a browser goes in, and no header of its own making comes out.
 */
final class Forwarding implements HandlerFunction<ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);

    private static final List<String> IN = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            "HX-Request",
            "HX-Target",
            "HX-Trigger",
            "HX-Trigger-Name");

    private static final Set<String> OUT = Set.of(
            "content-type",
            "content-length",
            "content-disposition",
            "content-language",
            "location",
            "retry-after",
            "hx-location",
            "hx-push-url",
            "hx-redirect",
            "hx-refresh",
            "hx-replace-url",
            "hx-reswap",
            "hx-retarget",
            "hx-trigger");

    private final String service;
    private final Instances instances;
    private final ProxyExchange exchange;
    private final IdentityTokens tokens;
    private final CircuitBreaker breaker;
    private final Bulkhead places;

    Forwarding(
            String service,
            Instances instances,
            ProxyExchange exchange,
            IdentityTokens tokens,
            CircuitBreaker breaker,
            Bulkhead places) {
        this.service = service;
        this.instances = instances;
        this.exchange = exchange;
        this.tokens = tokens;
        this.breaker = breaker;
        this.places = places;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        Caller caller = Callers.current().orElseThrow(() -> new IllegalStateException("Nobody stands at the door"));
        try {
            return breaker.executeSupplier(() -> places.executeSupplier(() -> exchange(request, caller)));
        } catch (CallNotPermittedException | BulkheadFullException resting) {
            throw unavailable(resting);
        } catch (ResourceAccessException unreachable) {
            if (request.servletRequest().getAttribute(LargestRequest.EXCEEDED) != null) {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            }
            LOG.warn("{} does not answer ({})", service, rootOf(unreachable));
            throw unavailable(unreachable);
        }
    }

    private ServerResponse exchange(ServerRequest request, Caller caller) {
        return exchange.exchange(exchange.request(request)
                .uri(addressOf(request))
                .headers(headersOf(request, caller))
                .responseConsumer((response, answer) -> response.getHeaders().forEach((name, values) -> {
                    if (OUT.contains(name.toLowerCase(Locale.ROOT))) {
                        answer.headers().addAll(name, values);
                    }
                }))
                .build());
    }

    /** Path and query as the browser wrote them; nothing is decoded and encoded again on the way. */
    private URI addressOf(ServerRequest request) {
        @Nullable String query = request.servletRequest().getQueryString();
        return URI.create(
                instances.next() + request.servletRequest().getRequestURI() + (query == null ? "" : "?" + query));
    }

    private HttpHeaders headersOf(ServerRequest request, Caller caller) {
        HttpHeaders headers = new HttpHeaders();
        for (String name : IN) {
            // Of the servlet request: Spring's view of it would add a character set to the type.
            List<String> values = Collections.list(request.servletRequest().getHeaders(name));
            if (!values.isEmpty()) {
                headers.put(name, values);
            }
        }
        headers.set(HttpHeaders.USER_AGENT, caller.issuer());
        headers.setBearerAuth(caller.person()
                .map(person -> tokens.ofPerson(service, person, caller.language(), caller.formToken()))
                .orElseGet(() -> tokens.ofVisitor(service, caller.language(), caller.formToken())));
        return headers;
    }

    private static ResponseStatusException unavailable(RuntimeException cause) {
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, cause);
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
