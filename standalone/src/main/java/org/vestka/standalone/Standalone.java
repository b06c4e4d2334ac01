package org.vestka.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the whole system in one process, to try it out, and says where it is. */
public final class Standalone {
    private Standalone() {}

    /** {@code VESTKA_HOME} says where everything is kept, {@code VESTKA_PORT_SHIFT} moves the ports. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var place = Place.of(System.getenv());
        Files.createDirectories(place.log().getParent());
        logTo(place);
        System.out.println("Vestka is starting; a log of it is in " + place.log());

        RunningSystem system;
        try {
            system = RunningSystem.start(place);
        } catch (IOException e) {
            System.err.println(Announcement.ofFailure(e, place));
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(system::close));
        System.out.println(
                Announcement.ofReady(place, system.setUpLink(), Duration.ofNanos(System.nanoTime() - begun)));
        new CountDownLatch(1).await();
    }

    /**
     * One log for all. Must come before the first logger is made; each application would otherwise set up logging anew,
     * one over the other.
     */
    private static void logTo(Place place) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("logback.configurationFile", "org/vestka/standalone/logback.xml");
        System.setProperty("vestka.log", place.log().toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
