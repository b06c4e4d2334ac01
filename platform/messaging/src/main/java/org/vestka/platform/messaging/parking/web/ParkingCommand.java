package org.vestka.platform.messaging.parking.web;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.vestka.platform.identity.IdentityKey;
import org.vestka.platform.identity.IdentityTokens;
import org.vestka.platform.identity.KeyDirectory;

/**
 * The operators' commands from a shell: {@code <keys directory> <service name> <its base URL> list [page] | look <id> |
 * replay <id> | discard <id> | accept-gap <id>}. Prints JSON. The operator's key lies in the keys directory and is made at
 * the first use: who may write there may command.
 */
public final class ParkingCommand {

    /** The issuer of the operator's tokens. */
    public static final String OPERATOR = "operator";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ParkingCommand() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(System.out, System.err, arguments));
    }

    /** Returns 0 when it was done, 1 when the service refused, 2 when the command was not understood. */
    static int run(PrintStream out, PrintStream err, String... arguments) throws IOException, InterruptedException {
        if (arguments.length < 4) {
            err.println(
                    "<keys directory> <service name> <base URL> list [page] | look <id> | replay <id> | discard <id> |"
                            + " accept-gap <id>");
            return 2;
        }
        String argument = arguments.length > 4 ? URLEncoder.encode(arguments[4], StandardCharsets.UTF_8) : "";
        HttpRequest.Builder request = HttpRequest.newBuilder().timeout(PATIENCE);
        String base = arguments[2] + "/internal/parking";
        switch (arguments[3]) {
            case "list" -> request.uri(URI.create(base + "?page=" + (argument.isEmpty() ? "1" : argument)));
            case "look" -> request.uri(URI.create(base + "/record?id=" + argument));
            case "replay", "discard", "accept-gap" ->
                request.uri(URI.create(base + "/" + arguments[3] + "?id=" + argument))
                        .POST(HttpRequest.BodyPublishers.noBody());
            default -> {
                err.println("Not a command: " + arguments[3]);
                return 2;
            }
        }
        KeyDirectory keys = KeyDirectory.in(Path.of(arguments[0]));
        IdentityTokens tokens = new IdentityTokens(IdentityKey.openOrMake(keys, OPERATOR), Clock.systemUTC());
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
            HttpResponse<String> response = client.send(
                    request.header("Authorization", "Bearer " + tokens.ofService(arguments[1]))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                out.println(response.body());
                return 0;
            }
            err.println(response.statusCode() == 404 ? "There is no such record" : "Refused: " + response.statusCode());
            return 1;
        }
    }
}
