package org.vestka.registry.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which column of a list holds what, by the names that lists were seen to use. */
final class ColumnNames {
    private static final String RESOURCE = "/registry/importing/columns.txt";

    private final Map<String, Column> columns = new HashMap<>();

    private ColumnNames() {}

    static ColumnNames read() {
        ColumnNames names = new ColumnNames();
        try (InputStream stream = Objects.requireNonNull(ColumnNames.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(names::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }

    private void add(String line) {
        String[] halves = line.split(":", 2);
        Column column = Column.valueOf(halves[0].strip());
        for (String name : halves[1].split(",", -1)) {
            columns.put(folded(name), column);
        }
    }

    Optional<Column> of(String heading) {
        return Optional.ofNullable(columns.get(folded(heading)));
    }

    /** Whether a heading says that the given name stands before the surname, as in "имя и фамилия". */
    static boolean isGivenFirst(String heading) {
        return folded(heading).matches("(имя|імя|given|first).*(фамилия|прозвішча|surname|last).*");
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^\\p{L}\\p{N}№]", "");
    }
}
