package org.vestka.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The one interface that embedded servers listen on: nothing here is ever reachable from another machine. */
final class Loopback {
    /** In digits, so that a machine whose {@code localhost} is IPv6 first still finds it. */
    static final String HOST = "127.0.0.1";

    private Loopback() {}

    /** The port itself, or one that nobody uses when it is 0. */
    static int portOrFree(int port) throws IOException {
        if (port != 0) {
            return port;
        }
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return probe.getLocalPort();
        }
    }
}
