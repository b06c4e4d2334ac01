package org.vestka.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A running system, started with the command that the README names, on ports and in a directory of its own. */
final class House implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);
    /** One kind of process after the other. */
    private static final Duration PROCESSES_STOPPED_WITHIN = Duration.ofSeconds(60);

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private static boolean unpacked;

    private final Path home;
    private final int portShift;
    private final Process process;
    private final List<String> said;
    private final Duration stoppedWithin;

    private House(Path home, int portShift, Process process, List<String> said, Duration stoppedWithin) {
        this.home = home;
        this.portShift = portShift;
        this.process = process;
        this.said = said;
        this.stoppedWithin = stoppedWithin;
    }

    /**
     * Starts the system and waits until it says that it is ready.
     *
     * @param home what it keeps; empty for a new system, as an earlier one left it to go on with that
     * @param portShift added to every usual port; below 5600, so that none is one that systems give to outgoing connections
     * @param command what follows {@code ./vestka}, for example {@code run} or {@code processes}
     */
    static House start(Path home, int portShift, String... command) {
        try {
            unpack();
            var builder = vestka(command);
            builder.environment().put("VESTKA_HOME", home.toString());
            builder.environment().put("VESTKA_PORT_SHIFT", Integer.toString(portShift));
            Process process = builder.start();
            var said = new ArrayList<String>();
            var ready = new CompletableFuture<Void>();
            Thread.ofPlatform().daemon().start(() -> listen(process, said, ready));
            var house = new House(
                    home,
                    portShift,
                    process,
                    said,
                    command[0].equals("processes") ? PROCESSES_STOPPED_WITHIN : STOPPED_WITHIN);
            try {
                ready.get(READY_WITHIN.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException | InterruptedException e) {
                house.close();
                throw new IllegalStateException(
                        "The system did not become ready; it said:\n" + house.everythingSaid(), e);
            }
            return house;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once, before the first of two houses that start at the same moment finds that it has to. */
    private static synchronized void unpack() throws IOException {
        if (!unpacked) {
            Process build = vestka("build").start();
            var said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (build.onExit().orTimeout(1, TimeUnit.MINUTES).join().exitValue() != 0) {
                throw new IllegalStateException("The jars could not be unpacked: " + said);
            }
            unpacked = true;
        }
    }

    private static ProcessBuilder vestka(String... command) {
        var line = new ArrayList<>(List.of(projectRoot().resolve("vestka").toString()));
        line.addAll(Arrays.asList(command));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        // The exec jars of this very build are there already: building again would only take time.
        builder.environment().put("VESTKA_PACKAGED", "yes");
        return builder;
    }

    private static void listen(Process process, List<String> said, CompletableFuture<Void> ready) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                if (line.contains("Ctrl-C stops")) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    String publicSite() {
        return "http://127.0.0.1:" + (8080 + portShift);
    }

    String desk() {
        return "http://127.0.0.1:" + (8090 + portShift) + "/desk";
    }

    String caughtMail() {
        return "http://127.0.0.1:" + (8126 + portShift) + "/";
    }

    int port(int usual) {
        return usual + portShift;
    }

    /** The one-time link that sets up the first administrator, as it was printed. */
    String setUpLink() {
        return everythingSaid()
                .lines()
                .filter(line -> line.contains("set-up") || line.contains("setup"))
                .flatMap(line -> ADDRESS.matcher(line).results().map(match -> match.group()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no set-up link in:\n" + everythingSaid()));
    }

    String everythingSaid() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }

    /** What the system keeps, data apart from keys. */
    Path home() {
        return home;
    }

    /** SIGKILL to one process of the layout of separate processes; whoever watches over it starts it again. */
    void kill(String name) {
        ProcessHandle handle = processOf(name).orElseThrow(() -> new IllegalStateException(name + " is not running"));
        handle.destroyForcibly();
        handle.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private Optional<ProcessHandle> processOf(String name) {
        try {
            long pid = Long.parseLong(
                    Files.readString(home.resolve("run").resolve(name + ".pid")).strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL to all of it, as when the machine's power fails. */
    void killEverything() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        process.toHandle().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Stops it as Ctrl-C does, and waits for the end. Answers what the process ended with. */
    int stop() {
        process.toHandle().destroy();
        try {
            if (!process.waitFor(stoppedWithin.toSeconds(), TimeUnit.SECONDS)) {
                killEverything();
                throw new IllegalStateException("The system did not stop; it said:\n" + everythingSaid());
            }
        } catch (InterruptedException e) {
            killEverything();
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private static Path projectRoot() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("vestka"))
                ? here
                : here.resolveSibling(".").normalize();
    }
}
