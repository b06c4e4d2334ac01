package org.vestka.registry.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Ways of writing read from a resource: what a group of letters of one spelling may stand against in another, and what
 * that costs. Nought is the common way; one is a letter that has nothing to do with it.
 */
final class LetterTable {
    private static final Way[] NONE = {};

    /** Latin and Cyrillic letters lie below this. */
    private static final int ALPHABETS = 0x500;

    /** Handed out by its first letters, so that these are known to fit. */
    record Way(String form, String query, float cost) {
        boolean standsIn(String written, int at) {
            return form.length() == 1 || written.startsWith(form, at);
        }

        boolean isAskedIn(String asked, int at) {
            return query.length() == 1 || asked.startsWith(query, at);
        }
    }

    /** By the first letter of the form and then of the question; letters outside the table's alphabets have no ways. */
    private final Way[][][] byFirstLetters;

    private final Way[][] leftOut;
    private final int longestForm;

    private LetterTable(List<Way> ways) {
        longestForm = Math.max(
                2, ways.stream().mapToInt(way -> way.form().length()).max().orElse(1));
        Map<Character, Map<Character, List<Way>>> pairs = new HashMap<>();
        for (Way way : ways) {
            char asked = way.query().isEmpty() ? 0 : way.query().charAt(0);
            pairs.computeIfAbsent(way.form().charAt(0), letter -> new HashMap<>())
                    .computeIfAbsent(asked, letter -> new ArrayList<>())
                    .add(way);
        }
        byFirstLetters = new Way[ALPHABETS][][];
        leftOut = new Way[ALPHABETS][];
        pairs.forEach((form, byQuery) -> {
            Way[][] row = new Way[ALPHABETS][];
            byQuery.forEach((query, list) -> row[query] = list.toArray(NONE));
            byFirstLetters[form] = row;
            leftOut[form] = row[0];
        });
    }

    /**
     * The table of a resource beside this class.
     *
     * @throws IllegalStateException with the number of the first line that is not of the form {@code а : a 0, o .2}
     */
    static LetterTable read(String resource) {
        List<Way> ways = new ArrayList<>();
        try (InputStream stream = Objects.requireNonNull(LetterTable.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    ways.addAll(waysOf(line, resource + ":" + number));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new LetterTable(ways);
    }

    private static List<Way> waysOf(String line, String place) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalStateException("no colon at " + place);
        }
        String form = line.substring(0, colon).strip();
        List<Way> ways = new ArrayList<>();
        for (String written : line.substring(colon + 1).split(",", -1)) {
            int space = written.strip().lastIndexOf(' ');
            if (space < 1) {
                throw new IllegalStateException("no cost at " + place);
            }
            String query = written.strip().substring(0, space).replace("'", "");
            float cost = Float.parseFloat(written.strip().substring(space + 1));
            ways.add(new Way(form, query.equals("-") ? "" : query, cost));
        }
        return ways;
    }

    Way[] between(char form, char query) {
        if (form >= ALPHABETS || query >= ALPHABETS || byFirstLetters[form] == null) {
            return NONE;
        }
        Way[] ways = byFirstLetters[form][query];
        return ways == null ? NONE : ways;
    }

    /** Letters in the longest group, or two, which may be swapped. */
    int longestForm() {
        return longestForm;
    }

    Way[] leftOut(char form) {
        return form >= ALPHABETS || leftOut[form] == null ? NONE : leftOut[form];
    }
}
