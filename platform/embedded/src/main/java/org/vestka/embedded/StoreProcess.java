package org.vestka.embedded;

import java.io.IOException;

/** The embedded store as a process of its own. Arguments: its directory, its port (0 for a free one). */
public final class StoreProcess {
    private StoreProcess() {}

    /** Prints {@code store ready mongodb://host:port} when commands are taken; ends cleanly on SIGTERM. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var store = EmbeddedStore.startIn(EmbeddedProcess.directory(arguments), EmbeddedProcess.port(arguments[1]));
        EmbeddedProcess.serve(store, "store ready " + store.connectionString());
    }
}
