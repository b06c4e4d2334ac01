package org.vestka.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One of our servers as a process of its own, so that it can be killed. */
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final String readyLine;

    private ChildProcess(Process process, String readyLine) {
        this.process = process;
        this.readyLine = readyLine;
    }

    static ChildProcess start(Class<?> main, Object... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // The end of the process ends the reading below.
        var impatience = CompletableFuture.runAsync(
                process.toHandle()::destroyForcibly, CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS));
        var readyLine = readyLine(process.inputReader());
        impatience.cancel(false);
        return new ChildProcess(process, readyLine);
    }

    private static String readyLine(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(" ready ")) {
                return line;
            }
        }
        throw new IOException("The process ended before it was ready");
    }

    /** What stands after the word "ready". */
    String address() {
        return readyLine.substring(readyLine.indexOf(" ready ") + " ready ".length());
    }

    /** SIGKILL: nothing in the process gets a chance to tidy up. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        waitForEnd();
    }

    /** SIGTERM: the clean stop. */
    int stop() throws InterruptedException {
        process.toHandle().destroy();
        return waitForEnd();
    }

    private int waitForEnd() throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The process did not end within 20 s");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
