package org.vestka.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** How long standalone takes from the command to being ready and from Ctrl-C to its end, and how much memory it holds, new and started again. */
public final class StandaloneStart {

    private static final int ROUNDS = 3;

    private StandaloneStart() {}

    private record Start(double seconds, double residentMiB, double stoppedSeconds) {}

    public static void main(String[] arguments) throws Exception {
        var fresh = new ArrayList<Start>();
        var again = new ArrayList<Start>();
        for (int round = 0; round < ROUNDS; round++) {
            Path home = Files.createTempDirectory("vestka-start");
            fresh.add(start(home));
            again.add(start(home));
        }
        new Table(
                        "standalone",
                        "Standalone: from the command to ready, memory, and from Ctrl-C to the end",
                        "what",
                        "ready, s (median)",
                        "resident, MiB (median)",
                        "stopped, s (median)")
                .row("a new system", seconds(fresh), resident(fresh), stopped(fresh))
                .row("started again", seconds(again), resident(again), stopped(again))
                .row("limit", "15", "1,024", "30")
                .row("goal", "10", "700", "10")
                .keep();
    }

    private static String seconds(ArrayList<Start> starts) {
        return Table.figure(Intake.median(starts.stream().map(Start::seconds).toList()), 1);
    }

    private static String resident(ArrayList<Start> starts) {
        return Table.figure(
                Intake.median(starts.stream().map(Start::residentMiB).toList()), 0);
    }

    private static String stopped(ArrayList<Start> starts) {
        return Table.figure(
                Intake.median(starts.stream().map(Start::stoppedSeconds).toList()), 1);
    }

    private static Start start(Path home) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("./vestka", "run").redirectErrorStream(true);
        builder.environment().put("VESTKA_HOME", home.toString());
        builder.environment().put("VESTKA_PORT_SHIFT", "1500");
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            double ready = secondsUntilReady(process, began);
            double resident = residentMiB(process.pid());
            long stopping = System.nanoTime();
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("standalone did not stop");
            }
            return new Start(ready, resident, (System.nanoTime() - stopping) / 1e9);
        } finally {
            process.destroyForcibly();
        }
    }

    private static double secondsUntilReady(Process process, long began) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("Ctrl-C stops")) {
                return (System.nanoTime() - began) / 1e9;
            }
        }
        throw new IllegalStateException("standalone ended before it was ready");
    }

    /** VmRSS of Linux; the launcher becomes the JVM, so its process is the one to ask. */
    private static double residentMiB(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
