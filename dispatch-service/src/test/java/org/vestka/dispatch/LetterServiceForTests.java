package org.vestka.dispatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.DataKey;

/** The letter-service as far as dispatch and the mailer ask it: data keys of threads and sealed addresses. It may be away. */
public final class LetterServiceForTests {

    private final Map<String, DataKey> keys = new ConcurrentHashMap<>();
    private final Map<String, SealedText> contacts = new ConcurrentHashMap<>();
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private volatile boolean away;

    public LetterServiceForTests() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/keys/", exchange -> {
            String thread = exchange.getRequestURI().getPath().split("/")[3];
            if (away) {
                answer(exchange, 503, "");
            } else if (erased.contains(thread)) {
                answer(exchange, 410, "");
            } else {
                byte[] key = keyOf(thread).toBytes();
                answer(exchange, 200, "{\"key\":\"" + Base64.getEncoder().encodeToString(key) + "\"}");
            }
        });
        server.createContext("/internal/contacts/", exchange -> {
            SealedText sealed = contacts.get(exchange.getRequestURI().getPath().split("/")[3]);
            if (away) {
                answer(exchange, 503, "");
            } else if (sealed == null) {
                answer(exchange, 404, "");
            } else {
                String text = Base64.getEncoder().encodeToString(sealed.ciphertext());
                answer(exchange, 200, "{\"ciphertext\":\"" + text + "\",\"language\":\"en\"}");
            }
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0), "letter-service-of-tests"));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public DataKey keyOf(String threadId) {
        return keys.computeIfAbsent(threadId, thread -> DataKey.fresh());
    }

    public void erase(String threadId) {
        erased.add(threadId);
    }

    public void keep(String contactId, SealedText address) {
        contacts.put(contactId, address);
    }

    public void away(boolean now) {
        away = now;
    }
}
