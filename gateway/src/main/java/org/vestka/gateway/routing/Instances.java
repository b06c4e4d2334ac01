package org.vestka.gateway.routing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The running instances of one service. They take turns; one that took no connection is passed over for a while. With
 * more than one, the connection is tried before a request is handed on, because a body can be handed on only once.
 */
final class Instances {

    private static final Duration REST = Duration.ofSeconds(5);
    private static final int CONNECT_MILLIS = 500;

    private final List<URI> addresses;
    private final Clock clock;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Instant> restingUntil = new ConcurrentHashMap<>();

    /** @param configured base URLs, separated by commas */
    Instances(String configured, Clock clock) {
        this.addresses = Arrays.stream(configured.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(address ->
                        URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address))
                .toList();
        this.clock = clock;
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("A service has at least one address");
        }
    }

    /** The next instance that takes connections, or simply the next one when none of them seems to. */
    URI next() {
        int first = Math.floorMod(turn.getAndIncrement(), addresses.size());
        if (addresses.size() == 1) {
            return addresses.getFirst();
        }
        for (int i = 0; i < addresses.size(); i++) {
            URI address = addresses.get((first + i) % addresses.size());
            if (isAwake(address) && takesConnections(address)) {
                return address;
            }
        }
        return addresses.get(first);
    }

    private boolean isAwake(URI address) {
        return !restingUntil.getOrDefault(address, Instant.MIN).isAfter(clock.instant());
    }

    private boolean takesConnections(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port(address)), CONNECT_MILLIS);
            restingUntil.remove(address);
            return true;
        } catch (IOException notNow) {
            restingUntil.put(address, clock.instant().plus(REST));
            return false;
        }
    }

    private static int port(URI address) {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }
}
