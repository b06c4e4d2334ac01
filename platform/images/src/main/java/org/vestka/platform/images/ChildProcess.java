package org.vestka.platform.images;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts the decoder with the same Java and the same code as this process, however it was started: from a class path, or
 * from a Spring Boot jar whose classes only Boot's launcher can find.
 */
final class ChildProcess {

    private static final String BOOT_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final List<String> command;

    private ChildProcess(List<String> command) {
        this.command = command;
    }

    /** @param decoder what the child runs: a class with a main method that is on our class path */
    static ChildProcess running(Class<?> decoder, int heapMebibytes) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMebibytes + "m",
                "-Xss1m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        String jar = bootJar(
                decoder.getProtectionDomain().getCodeSource().getLocation().toString());
        if (jar == null) {
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), decoder.getName()));
        } else {
            command.addAll(List.of("-Dloader.main=" + decoder.getName(), "-cp", jar, BOOT_LAUNCHER));
        }
        return new ChildProcess(List.copyOf(command));
    }

    /** The outer jar when our classes lie inside one ({@code jar:nested:/app.jar/!BOOT-INF/…}), else null. */
    static @Nullable String bootJar(String url) {
        int nested = url.indexOf("nested:");
        if (nested < 0) {
            return null;
        }
        int end = url.indexOf("/!", nested);
        String outer = end < 0 ? url.substring(nested + 7) : url.substring(nested + 7, end);
        try {
            return Path.of(new URI("file:" + outer)).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return outer;
        }
    }

    /** A child that is waiting for its file. It inherits nothing of our environment, where secrets may stand. */
    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }
}
