package org.vestka.embedded;

import java.io.IOException;

/** The embedded broker as a process of its own. Arguments: its directory, its port (0 for a free one). */
public final class BrokerProcess {
    private BrokerProcess() {}

    /** Prints {@code broker ready host:port} when records are taken; ends cleanly on SIGTERM. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var broker = EmbeddedBroker.startIn(EmbeddedProcess.directory(arguments), EmbeddedProcess.port(arguments[1]));
        EmbeddedProcess.serve(broker, "broker ready " + broker.bootstrapServers());
    }
}
