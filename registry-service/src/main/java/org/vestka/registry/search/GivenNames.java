package org.vestka.registry.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Given names that no table of letters brings together: Hanna and Anna, Yauhen and Eugene, Sasha and Alexander. */
final class GivenNames {
    /** What it costs to have meant the other language's form; a pet name costs more, since it may stand for several. */
    private static final float OTHER_LANGUAGE = 0.1f;

    private static final float PET_NAME = 0.17f;

    private record Meant(int name, boolean pet) {}

    private final Map<String, Set<Meant>> names = new HashMap<>();
    private final Map<Integer, Set<String>> spellings = new HashMap<>();

    private GivenNames() {}

    static GivenNames read(String resource) {
        GivenNames read = new GivenNames();
        try (InputStream stream = Objects.requireNonNull(GivenNames.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            for (int number = 0; number < lines.size(); number++) {
                String[] halves = lines.get(number).split("\\|", 2);
                read.add(number, halves[0], false);
                if (halves.length > 1) {
                    read.add(number, halves[1], true);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }

    private void add(int number, String written, boolean pet) {
        for (String spelling : Spelling.words(written, Integer.MAX_VALUE)) {
            names.computeIfAbsent(spelling, none -> new LinkedHashSet<>()).add(new Meant(number, pet));
            spellings.computeIfAbsent(number, none -> new LinkedHashSet<>()).add(spelling);
        }
    }

    /** The other spellings that may be meant by this one. */
    Set<String> meantBy(String word) {
        Set<String> others = new LinkedHashSet<>();
        for (Meant meant : names.getOrDefault(word, Set.of())) {
            others.addAll(spellings.getOrDefault(meant.name(), Set.of()));
        }
        others.remove(word);
        return others;
    }

    /** The distance that the table allows for, 1 when it knows nothing of the two together. */
    float distance(String one, String other) {
        float least = 1;
        Set<Meant> others = names.getOrDefault(other, Set.of());
        for (Meant meant : names.getOrDefault(one, Set.of())) {
            for (Meant alike : others) {
                if (meant.name() == alike.name()) {
                    least = Math.min(least, meant.pet() || alike.pet() ? PET_NAME : OTHER_LANGUAGE);
                }
            }
        }
        return least;
    }
}
