package org.vestka.platform.testing.canary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Words that were put into a system to see where they turn up: hidden ones must be nowhere in stores, topics, logs and
 * temporary files; an open one must be found, or the search is looking in the wrong place. Compression must be off.
 *
 * <pre>
 * Canaries.none().hidden("letter", "ferns at midnight").open("facility", "Zarechnaya 17").assertIn(data, logs);
 * </pre>
 */
public final class Canaries {

    private static final int CHUNK = 4 * 1024 * 1024;
    /** Shorter words turn up by chance, as base64 above all. */
    private static final int SHORTEST = 8;

    private final Map<String, String> hidden;
    private final Map<String, String> open;

    /**
     * A canary where it was found.
     *
     * @param canary its name, not its words
     * @param as how it was written
     */
    public record Found(String canary, String as, Path file) {}

    private Canaries(Map<String, String> hidden, Map<String, String> open) {
        this.hidden = hidden;
        this.open = open;
    }

    public static Canaries none() {
        return new Canaries(Map.of(), Map.of());
    }

    /** Adds words that must be found nowhere. At least 8 characters. */
    public Canaries hidden(String name, String words) {
        return new Canaries(with(hidden, name, words), open);
    }

    /** Adds words that lie somewhere in clear and must be found. At least 8 characters. */
    public Canaries open(String name, String words) {
        return new Canaries(hidden, with(open, name, words));
    }

    /** Fails when a hidden canary is in any file beneath the places, or an open one in none of them. */
    public void assertIn(Path... places) throws IOException {
        if (open.isEmpty()) {
            throw new IllegalStateException("without an open canary nobody knows whether the search finds anything");
        }
        List<Found> found = find(places);
        List<String> problems = new ArrayList<>();
        found.stream()
                .filter(one -> hidden.containsKey(one.canary()))
                .forEach(one -> problems.add(one.canary() + " is in " + one.file() + " as " + one.as()));
        Set<String> unseen = new TreeSet<>(open.keySet());
        found.forEach(one -> unseen.remove(one.canary()));
        unseen.forEach(name -> problems.add(name + " lies somewhere in clear and was not found"));
        if (!problems.isEmpty()) {
            throw new AssertionError("Canaries:\n  " + String.join("\n  ", problems));
        }
    }

    /** Every canary in every file beneath the places, each once for a file and a way of writing. */
    public List<Found> find(Path... places) throws IOException {
        Map<String, Map<String, String>> patterns = new LinkedHashMap<>();
        hidden.forEach((name, words) -> patterns.put(name, Spellings.of(words)));
        open.forEach((name, words) -> patterns.put(name, Spellings.of(words)));
        List<Found> found = new ArrayList<>();
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    found.addAll(find(file, patterns));
                }
            }
        }
        return found;
    }

    private static Set<Found> find(Path file, Map<String, Map<String, String>> patterns) throws IOException {
        int overlap = patterns.values().stream()
                .flatMap(spellings -> spellings.values().stream())
                .mapToInt(String::length)
                .max()
                .orElse(1);
        Set<Found> found = new LinkedHashSet<>();
        String rest = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                // One char for each byte, so that bytes are searched with the speed of strings.
                String bytes = rest + new String(chunk, StandardCharsets.ISO_8859_1);
                patterns.forEach((canary, spellings) -> spellings.forEach((as, spelling) -> {
                    if (bytes.contains(spelling)) {
                        found.add(new Found(canary, as, file));
                    }
                }));
                rest = bytes.substring(Math.max(0, bytes.length() - overlap));
            }
        } catch (NoSuchFileException e) {
            // A running system deletes files of its own; what is gone tells nothing.
        }
        return found;
    }

    private static Map<String, String> with(Map<String, String> canaries, String name, String words) {
        if (words.length() < SHORTEST) {
            throw new IllegalArgumentException("a canary has at least " + SHORTEST + " characters");
        }
        Map<String, String> more = new LinkedHashMap<>(canaries);
        more.put(name, words);
        return more;
    }
}
