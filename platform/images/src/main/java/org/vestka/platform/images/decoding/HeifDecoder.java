package org.vestka.platform.images.decoding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Reads Apple's photographs with ImageMagick, as a process of its own, where that is on the machine and was built with
 * libheif. Its memory and time are bounded from outside as well as by its own word.
 *
 * <p>libheif must seek in the file, which a pipe does not let it: the file lies in memory (/dev/shm) while it is read. What a
 * child left that was killed meanwhile is swept away by the next one.
 */
final class HeifDecoder {

    private static final Path IN_MEMORY = Path.of("/dev/shm");
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"), Path.of("/bin"));
    private static final Pattern READS_HEIC = Pattern.compile("(?m)^\\s*HEIC\\*?\\s+\\S+\\s+r");
    private static final String NAME = "vestka-heif-";
    private static final Map<String, String> LIMITS =
            Map.of("memory", "512MiB", "map", "512MiB", "disk", "0", "thread", "1");
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final long SECONDS = 30;
    /** Of address space, in KiB: libraries and the threads' stacks count, too. */
    private static final String ADDRESS_SPACE = "1500000";

    private final Path program;

    private HeifDecoder(Path program) {
        this.program = program;
    }

    /** Empty where nothing on this machine can read the format. */
    static Optional<HeifDecoder> onThisMachine() {
        if (!Files.isWritable(IN_MEMORY)) {
            return Optional.empty();
        }
        return PLACES.stream()
                .flatMap(place -> List.of(place.resolve("magick"), place.resolve("convert")).stream())
                .filter(Files::isExecutable)
                .filter(HeifDecoder::readsHeic)
                .findFirst()
                .map(HeifDecoder::new);
    }

    private static boolean readsHeic(Path program) {
        try {
            byte[] formats = said(new ProcessBuilder(program.toString(), "-list", "format"), 256 * 1024);
            return READS_HEIC
                    .matcher(new String(formats, StandardCharsets.UTF_8))
                    .find();
        } catch (IOException cannotRun) {
            return false;
        }
    }

    /** The picture as a JPEG that is still to be decoded like any other; empty bytes when it could not be read. */
    byte[] jpeg(byte[] heic) throws IOException {
        sweep();
        Path file = Files.createTempFile(
                IN_MEMORY,
                NAME,
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(file, heic);
            return said(new ProcessBuilder(command(file)), MOST_BYTES);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void sweep() throws IOException {
        Instant old = Instant.now().minusSeconds(4 * SECONDS);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(IN_MEMORY, NAME + "*")) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private List<String> command(Path file) {
        String limited = "ulimit -v " + ADDRESS_SPACE + " && ulimit -t " + SECONDS + " && exec \"$@\"";
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", limited, "heif", program.toString()));
        LIMITS.forEach((what, most) -> command.addAll(List.of("-limit", what, most)));
        command.addAll(List.of("heic:" + file + "[0]", "-strip", "-quality", "95", "jpeg:-"));
        return command;
    }

    private static byte[] said(ProcessBuilder builder, int most) throws IOException {
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        Thread clock = Thread.ofVirtual().start(() -> stopInTime(process));
        try (InputStream out = process.getInputStream()) {
            return out.readNBytes(most);
        } finally {
            clock.interrupt();
            process.destroyForcibly();
        }
    }

    private static void stopInTime(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }
}
