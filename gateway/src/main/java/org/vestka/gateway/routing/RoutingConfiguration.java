package org.vestka.gateway.routing;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.vestka.platform.identity.IdentityTokens;

/** The routes of a door, each behind the circuit breaker of its service. */
@Configuration(proxyBeanMethods = false)
public class RoutingConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    /** Long, because a batch of letters is made into one PDF while its page waits. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** So many requests may wait for one service at once; those of the other services go on beside it. */
    private static final int AT_ONCE = 200;

    @Bean
    CircuitBreakerRegistry breakers() {
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .slowCallDurationThreshold(Duration.ofSeconds(10))
                .slowCallRateThreshold(80)
                .waitDurationInOpenState(Duration.ofSeconds(3))
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordExceptions(ResourceAccessException.class)
                .build());
    }

    @Bean
    ProxyExchange proxyExchange() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build(),
                Executors.newVirtualThreadPerTaskExecutor());
        requests.setReadTimeout(ANSWER);
        return new RestClientProxyExchange(
                RestClient.builder().requestFactory(requests).build(), new GatewayMvcProperties());
    }

    @Bean
    RouterFunction<ServerResponse> routes(
            Environment environment, ProxyExchange exchange, IdentityTokens tokens, CircuitBreakerRegistry breakers) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        Map<String, Forwarding> services = new HashMap<>();
        Routes table = Routes.named(environment.getRequiredProperty("vestka.door.routes"));
        for (Route route : table.table()) {
            Forwarding forwarding = services.computeIfAbsent(
                    route.service(), service -> forwarding(service, environment, exchange, tokens, breakers));
            routes.route(RequestPredicates.path(route.path()), forwarding);
        }
        return routes.build();
    }

    private static Forwarding forwarding(
            String service,
            Environment environment,
            ProxyExchange exchange,
            IdentityTokens tokens,
            CircuitBreakerRegistry breakers) {
        String addresses = environment.getRequiredProperty("vestka.neighbours." + service);
        CircuitBreaker breaker = breakers.circuitBreaker(service);
        Bulkhead places = Bulkhead.of(
                service,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(AT_ONCE)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        return new Forwarding(service, new Instances(addresses, Clock.systemUTC()), exchange, tokens, breaker, places);
    }
}
