package org.vestka.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Stands where a service would: answers what its path asks for, and remembers what reached it. */
final class ServiceBehind implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();

    /** A request as it arrived. */
    record Seen(String method, String address, Map<String, List<String>> headers, byte[] body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> String.join(", ", header.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    ServiceBehind() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Seen last() {
        return seen.stream().reduce((one, other) -> other).orElseThrow();
    }

    int requests() {
        return seen.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String address = exchange.getRequestURI().toString();
            seen.add(new Seen(exchange.getRequestMethod(), address, Map.copyOf(exchange.getRequestHeaders()), body));
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
            exchange.getResponseHeaders().add("Cache-Control", "public");
            exchange.getResponseHeaders().add("Server", "a talkative one");
            exchange.getResponseHeaders().add("Set-Cookie", "mine=1");
            int status =
                    address.contains("status=") ? Integer.parseInt(address.replaceAll(".*status=(\\d+).*", "$1")) : 200;
            if (status == 302) {
                exchange.getResponseHeaders().add("Location", "/receipt");
            }
            byte[] page = address.equals("/internal/desk-counts")
                    ? "[{\"key\":\"letter.waiting\",\"count\":7,\"path\":\"/desk/letters\",\"roles\":[\"moderator\"],\"oldest\":\"2 d\"}]"
                            .getBytes(StandardCharsets.UTF_8)
                    : ("page of " + address).getBytes(StandardCharsets.UTF_8);
            if (address.equals("/internal/desk-counts")) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
            }
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
