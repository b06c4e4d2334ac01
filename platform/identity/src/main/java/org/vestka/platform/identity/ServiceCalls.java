package org.vestka.platform.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilder;
import org.springframework.web.util.UriBuilderFactory;

/**
 * Makes clients for the few calls between services: each request carries a fresh token of the caller, meant for the
 * callee alone, and no wait is without an end.
 */
public final class ServiceCalls {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(3);

    private final IdentityTokens tokens;
    private final Function<String, @Nullable String> addresses;

    /**
     * @param addresses the base URLs of a service's instances by its name, separated by commas; null when it has none
     */
    public ServiceCalls(IdentityTokens tokens, Function<String, @Nullable String> addresses) {
        this.tokens = tokens;
        this.addresses = addresses;
    }

    /** A client with the usual time-outs: 1 s to connect, 3 s to answer. */
    public RestClient to(String service) {
        return to(service, CONNECT, READ);
    }

    /**
     * A client whose every request goes to the next instance of the service, so that a retry meets another one.
     *
     * @throws IllegalStateException when no address of the service is configured
     */
    public RestClient to(String service, Duration connect, Duration read) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(read);
        return RestClient.builder()
                .requestFactory(requests)
                .uriBuilderFactory(new NextInstance(instances(service)))
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(tokens.ofService(service));
                    return execution.execute(request, body);
                })
                .build();
    }

    private List<String> instances(String service) {
        @Nullable String configured = addresses.apply(service);
        List<String> instances = configured == null
                ? List.of()
                : Arrays.stream(configured.split(","))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .toList();
        if (instances.isEmpty()) {
            throw new IllegalStateException(
                    "No address of " + service + " is configured (vestka.neighbours." + service + ")");
        }
        return instances;
    }

    private static final class NextInstance implements UriBuilderFactory {

        private final List<DefaultUriBuilderFactory> instances;
        private final AtomicInteger turn = new AtomicInteger();

        NextInstance(List<String> addresses) {
            instances = addresses.stream().map(DefaultUriBuilderFactory::new).toList();
        }

        private DefaultUriBuilderFactory next() {
            return instances.get(Math.floorMod(turn.getAndIncrement(), instances.size()));
        }

        @Override
        public URI expand(String template, Map<String, ? extends @Nullable Object> variables) {
            return next().expand(template, variables);
        }

        @Override
        public URI expand(String template, @Nullable Object... variables) {
            return next().expand(template, variables);
        }

        @Override
        public UriBuilder uriString(String template) {
            return next().uriString(template);
        }

        @Override
        public UriBuilder builder() {
            return next().builder();
        }
    }
}
