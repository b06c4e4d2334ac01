package org.vestka.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** What the three servers have in common when each is a process of its own: one ready line, and a clean end on SIGTERM. */
final class EmbeddedProcess {
    private EmbeddedProcess() {}

    /** Says that the server is ready, by one line on standard output, and keeps the process until it is told to end. */
    static void serve(AutoCloseable server, String readyLine) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            try {
                server.close();
            } catch (Exception e) {
                System.err.println("The stop was not clean: " + e.getClass().getName());
            }
        }));
        System.out.println(readyLine);
        new CountDownLatch(1).await();
    }

    static Path directory(String[] arguments) {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Two arguments are expected: a directory and a port");
        }
        return Path.of(arguments[0]);
    }

    static int port(String argument) {
        return Integer.parseInt(argument);
    }
}
