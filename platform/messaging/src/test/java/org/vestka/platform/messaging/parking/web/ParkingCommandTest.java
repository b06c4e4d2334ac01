package org.vestka.platform.messaging.parking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.platform.messaging.House;
import org.vestka.platform.messaging.Speaker;
import org.vestka.platform.messaging.parking.Failure;
import org.vestka.platform.messaging.parking.Parking;
import org.vestka.platform.messaging.wire.Received;

class ParkingCommandTest {

    @Test
    void listsLooksAndDiscardsFromAShellWithTheOperatorsKey() throws Exception {
        House house = House.open();
        try (ConfigurableApplicationContext service = house.startWithPort(Speaker.class, "operated")) {
            String address = "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port");
            Parking parking = service.getBean(Parking.class);
            byte[] body = "a body that nobody prints".getBytes(StandardCharsets.UTF_8);
            parking.park(
                    new Received("things", 0, 7, null, new RecordHeaders(), body),
                    null,
                    Failure.of(Failure.Reason.UNREADABLE, new IllegalArgumentException("a value")));

            assertThat(command(0, address, "list"))
                    .contains("things|0|7")
                    .contains("UNREADABLE")
                    .contains("java.lang.IllegalArgumentException")
                    .doesNotContain("a value")
                    .doesNotContain("nobody prints");
            assertThat(command(0, address, "look", "things|0|7")).contains("\"bytes\":" + body.length);
            assertThat(command(0, address, "replay", "things|0|7")).contains("\"open\":false");
            assertThat(command(0, address, "discard", "things|0|7")).contains("things|0|7");
            // A retry of its own accord may hold the gate at this moment; it opens when that one ends.
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(command(0, address, "list")).doesNotContain("things|0|7"));
            command(1, address, "look", "things|0|7");
            command(2, address, "burn", "things|0|7");

            HttpResponse<String> stranger = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/internal/parking"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(stranger.statusCode()).isEqualTo(401);
        }
    }

    private static String command(int expected, String address, String... command) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] arguments = new String[3 + command.length];
        arguments[0] = House.open().keys().toString();
        arguments[1] = "operated";
        arguments[2] = address;
        System.arraycopy(command, 0, arguments, 3, command.length);
        assertThat(ParkingCommand.run(print, print, arguments)).isEqualTo(expected);
        return out.toString(StandardCharsets.UTF_8);
    }
}
