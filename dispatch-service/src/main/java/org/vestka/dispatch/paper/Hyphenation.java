package org.vestka.dispatch.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Soft hyphens where a word of Russian or Belarusian may break, after Liang's patterns; everything else stays as it is.
 * The page builder shows a hyphen only where it breaks a line.
 */
public final class Hyphenation {

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final int SHORTEST_WORD = 5;
    private static final int BEFORE = 2;
    // two letters alone on the next line are allowed by the rules of both languages and look poor
    private static final int AFTER = 3;

    private final Map<String, byte[]> patterns = new HashMap<>();
    private final Map<String, boolean[]> exceptions = new HashMap<>();
    private final int longest;

    private Hyphenation(String language) {
        int most = 0;
        String resource = "/dispatch/hyphenation/" + language + ".txt";
        try (InputStream in = Hyphenation.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no hyphenation for " + language);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("=")) {
                    exception(line.substring(1));
                } else if (!line.isBlank() && !line.startsWith("%")) {
                    most = Math.max(most, pattern(line.strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        longest = most;
    }

    /** Patterns for Russian. */
    public static Hyphenation russian() {
        return new Hyphenation("ru");
    }

    /** Patterns for Belarusian. */
    public static Hyphenation belarusian() {
        return new Hyphenation("be");
    }

    /** The text with soft hyphens in its Cyrillic words; words of other letters, numbers and addresses are left alone. */
    public String soften(String text) {
        StringBuilder softened = new StringBuilder(text.length() + text.length() / 4);
        int i = 0;
        while (i < text.length()) {
            if (!partOfWord(text, i)) {
                softened.append(text.charAt(i++));
                continue;
            }
            int end = i;
            while (end < text.length() && partOfWord(text, end)) {
                end++;
            }
            word(text.substring(i, end), softened);
            i = end;
        }
        return softened.toString();
    }

    private static boolean partOfWord(String text, int at) {
        char c = text.charAt(at);
        if (apostrophe(c)) {
            return at > 0 && at + 1 < text.length() && cyrillic(text.charAt(at - 1)) && cyrillic(text.charAt(at + 1));
        }
        return cyrillic(c) || c == '\u0301';
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC';
    }

    private static boolean cyrillic(char c) {
        return c >= '\u0400' && c <= '\u04FF';
    }

    private void word(String word, StringBuilder out) {
        boolean[] breaks = breaks(word);
        for (int i = 0; i < word.length(); i++) {
            if (breaks[i]) {
                out.append(SOFT_HYPHEN);
            }
            out.append(word.charAt(i));
        }
    }

    private boolean[] breaks(String word) {
        boolean[] none = new boolean[word.length()];
        boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
        if (word.length() < SHORTEST_WORD || shouted || word.indexOf('\u0301') >= 0) {
            return none;
        }
        String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02BC', '\'');
        boolean[] known = exceptions.get(lower);
        if (known != null) {
            return known.clone();
        }
        String framed = "." + lower + ".";
        byte[] levels = new byte[framed.length() + 1];
        for (int from = 0; from < framed.length(); from++) {
            for (int to = from + 1; to <= Math.min(framed.length(), from + longest); to++) {
                byte[] pattern = patterns.get(framed.substring(from, to));
                if (pattern != null) {
                    for (int k = 0; k < pattern.length; k++) {
                        levels[from + k] = (byte) Math.max(levels[from + k], pattern[k]);
                    }
                }
            }
        }
        for (int i = BEFORE; i <= word.length() - AFTER; i++) {
            none[i] = levels[i + 1] % 2 == 1;
        }
        return none;
    }

    private int pattern(String line) {
        StringBuilder letters = new StringBuilder();
        byte[] levels = new byte[line.length() + 1];
        for (char c : line.toCharArray()) {
            if (Character.isDigit(c)) {
                levels[letters.length()] = (byte) (c - '0');
            } else {
                letters.append(c);
            }
        }
        patterns.put(letters.toString(), Arrays.copyOf(levels, letters.length() + 1));
        return letters.length();
    }

    private void exception(String line) {
        String word = line.replace("-", "");
        boolean[] breaks = new boolean[word.length()];
        int at = 0;
        for (char c : line.toCharArray()) {
            if (c == '-') {
                breaks[at] = true;
            } else {
                at++;
            }
        }
        exceptions.put(word, breaks);
    }
}
