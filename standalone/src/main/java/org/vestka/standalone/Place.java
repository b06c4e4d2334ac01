package org.vestka.standalone;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a standalone system lives on its machine.
 *
 * @param home everything it keeps is under this directory, data apart from keys
 * @param portShift added to every port, so that two systems fit on one machine
 */
record Place(Path home, int portShift) {

    /** From {@code VESTKA_HOME} (default {@code var}) and {@code VESTKA_PORT_SHIFT} (default 0). */
    static Place of(Map<String, String> environment) {
        return new Place(
                Path.of(environment.getOrDefault("VESTKA_HOME", "var"))
                        .toAbsolutePath()
                        .normalize(),
                Integer.parseInt(environment.getOrDefault("VESTKA_PORT_SHIFT", "0")));
    }

    Path keys() {
        return home.resolve("keys");
    }

    Path data() {
        return home.resolve("data");
    }

    Path broker() {
        return data().resolve("broker");
    }

    Path store() {
        return data().resolve("store");
    }

    Path log() {
        return home.resolve("logs").resolve("standalone.log");
    }

    int port(int usual) {
        return usual + portShift;
    }

    /** The address of what listens on this port, for people and for neighbours. */
    String address(int usual) {
        return "http://127.0.0.1:" + port(usual);
    }
}
