package org.vestka.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.embedded.EmbeddedBroker;
import org.vestka.embedded.EmbeddedStore;
import org.vestka.embedded.MailCatcher;
import org.vestka.gateway.people.web.FirstAdministrator;

/** The whole system in this process: started side by side, stopped in order. */
final class RunningSystem implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningSystem.class);

    /** More would only take the processors from each other: starting a context is nearly all computing. */
    private static final int SIDE_BY_SIDE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Place place;
    private final Map<Room, ConfigurableApplicationContext> rooms = new ConcurrentHashMap<>();
    private volatile AutoCloseable broker = () -> {};
    private volatile AutoCloseable store = () -> {};
    private volatile AutoCloseable mailCatcher = () -> {};

    private RunningSystem(Place place) {
        this.place = place;
    }

    /**
     * Starts everything and returns when all of it is ready to be asked.
     *
     * @throws IOException when a part does not start; the parts that did are stopped then
     */
    static RunningSystem start(Place place) throws IOException, InterruptedException {
        var system = new RunningSystem(place);
        var complete = false;
        try {
            system.startBeneath();
            system.startRooms();
            complete = true;
            return system;
        } catch (ExecutionException e) {
            throw new IOException("A part of the system did not start", e.getCause());
        } finally {
            if (!complete) {
                system.close();
            }
        }
    }

    /** The link that makes the first administrator, as long as there is none. */
    Optional<String> setUpLink() {
        var desk = rooms.get(House.DESK_DOOR);
        return desk == null
                ? Optional.empty()
                : desk.getBean(FirstAdministrator.class).setUpLink();
    }

    private void startBeneath() throws InterruptedException, ExecutionException {
        sideBySide(List.of(
                () -> broker = EmbeddedBroker.startIn(place.broker(), place.port(House.BROKER)),
                () -> store = EmbeddedStore.startIn(place.store(), place.port(House.STORE)),
                () -> mailCatcher = MailCatcher.start(place.port(House.SMTP), place.port(House.CAUGHT_MAIL))));
    }

    private void startRooms() throws InterruptedException, ExecutionException {
        sideBySide(House.rooms().stream()
                .<Callable<?>>map(room -> () -> rooms.put(room, start(room)))
                .toList());
    }

    private ConfigurableApplicationContext start(Room room) {
        // Stopped by us, in order; Spring's own hooks would run all at once, beside that of the broker.
        return room.builder().registerShutdownHook(false).run(arguments(room));
    }

    /** What alone would be said by the environment; here it differs from room to room. */
    private String[] arguments(Room room) {
        var ours = Stream.of(
                "--server.address=127.0.0.1",
                "--server.port=" + place.port(room.usualPort()),
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + place.port(House.BROKER),
                "--spring.mongodb.uri=mongodb://127.0.0.1:" + place.port(House.STORE),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + place.port(House.SMTP),
                "--vestka.keys.directory=" + place.keys(),
                "--vestka.data.directory=" + place.data(),
                "--vestka.topics.partitions=3",
                "--vestka.door.address=" + place.address(room.usualPort()),
                "--vestka.mail.site=" + place.address(House.PUBLIC_DOOR.usualPort()),
                "--vestka.registry.site=" + place.address(House.PUBLIC_DOOR.usualPort()),
                "--vestka.trial=true");
        var neighbours = House.SERVICES.stream()
                .map(service -> "--vestka.neighbours." + service.name() + "=" + place.address(service.usualPort()));
        return Stream.concat(ours, neighbours).toArray(String[]::new);
    }

    /** Stops the doors first, then those behind them, then what they stand on. */
    @Override
    public void close() {
        stopRooms(House.DOORS);
        stopRooms(House.SERVICES);
        for (var part : List.of(mailCatcher, store, broker)) {
            stop("part", part);
        }
    }

    private void stopRooms(List<Room> which) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var room : which) {
                var context = rooms.remove(room);
                if (context != null) {
                    threads.execute(() -> stop(room.name(), context));
                }
            }
        }
    }

    private static void stop(String name, AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly", name, e);
        }
    }

    /** Does all of it, whatever fails, and then throws the first failure. */
    private static void sideBySide(List<Callable<?>> tasks) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            var done = threads.invokeAll(new ArrayList<Callable<Object>>(
                    tasks.stream().<Callable<Object>>map(task -> task::call).toList()));
            for (var result : done) {
                result.get();
            }
        }
    }
}
