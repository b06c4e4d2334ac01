package org.vestka.registry.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is typed, brought to the letters that the comparison knows: lower case, no diacritics but those that tell a
 * sound, words apart.
 */
final class Spelling {
    /** More words than any name has; what follows is not looked at, so that a pasted page costs no more than a name. */
    static final int MOST_WORDS = 8;

    /** Longer words than any name has are cut here. */
    static final int LONGEST_WORD = 40;

    /** Longer input is not read further. */
    static final int LONGEST_TEXT = 400;

    private static final int SHORT_WORD = 3;

    private static final Set<String> KEPT =
            Set.of("š", "č", "ž", "ż", "ć", "ŭ", "ў", "й", "ё", "ï", "ü", "ö", "ä", "ç", "ř", "ĺ", "ą", "ę", "ó");

    private static final Map<String, String> REPLACED = Map.ofEntries(
            Map.entry("ł", "l"),
            Map.entry("đ", "dj"),
            Map.entry("ø", "o"),
            Map.entry("ß", "ss"),
            Map.entry("ı", "i"),
            Map.entry("þ", "th"),
            Map.entry("ð", "d"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ə", "ä"),
            Map.entry("ş", "š"),
            Map.entry("ș", "š"),
            Map.entry("ĉ", "č"),
            Map.entry("ĝ", "j"),
            Map.entry("ŝ", "š"),
            Map.entry("ĵ", "ž"),
            Map.entry("ĭ", "i"),
            Map.entry("ţ", "c"),
            Map.entry("ț", "c"),
            Map.entry("ѐ", "е"),
            Map.entry("ѝ", "и"));

    private Spelling() {}

    /** The words of a name in order, folded; hyphens and full stops part words, apostrophes and accents vanish. */
    static List<String> words(String text) {
        return words(text, MOST_WORDS);
    }

    static List<String> words(String text, int most) {
        String shortened = most == MOST_WORDS && text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String composed = Normalizer.normalize(shortened, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        composed.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) && !vanishes(point)) {
                word.append(folded(point));
            } else if (!vanishes(point)) {
                end(word, words, most);
            }
        });
        end(word, words, most);
        return words;
    }

    private static void end(StringBuilder word, List<String> words, int most) {
        if (!word.isEmpty() && words.size() < most) {
            words.add(word.substring(0, Math.min(word.length(), LONGEST_WORD)));
        }
        word.setLength(0);
    }

    private static boolean vanishes(int point) {
        return switch (point) {
            case '\'', '`', '´', 'ʹ', 'ʺ', 'ʼ', '’', '‘', 'ʻ', '\u00ad', '\u200b', '\u200d' -> true;
            default -> Character.getType(point) == Character.NON_SPACING_MARK;
        };
    }

    private static String folded(int point) {
        String letter = Character.toString(point);
        if (KEPT.contains(letter) || point < 0x80) {
            return letter;
        }
        String replaced = REPLACED.get(letter);
        if (replaced != null) {
            return replaced;
        }
        String taken = Normalizer.normalize(letter, Normalizer.Form.NFD);
        return taken.length() == letter.length()
                ? letter
                : taken.substring(0, Character.charCount(taken.codePointAt(0)));
    }

    /**
     * The words as they are, and once more for each short word drawn together with its neighbour: "Ён Иль" may be asked for
     * as "Jongil", "De Wever" as "Dewever".
     */
    static List<List<String>> formsOf(List<String> words) {
        List<List<String>> forms = new ArrayList<>(List.of(words));
        for (int at = 0; at + 1 < words.size(); at++) {
            String first = words.get(at);
            String second = words.get(at + 1);
            boolean isShort = Math.min(first.length(), second.length()) <= SHORT_WORD;
            if (isShort && first.length() > 1 && second.length() > 1) {
                List<String> drawn = new ArrayList<>(words.subList(0, at));
                drawn.add(first + second);
                drawn.addAll(words.subList(at + 2, words.size()));
                forms.add(drawn);
            }
        }
        return forms;
    }

    /** Whether a folded word is written in Cyrillic. */
    static boolean isCyrillic(String word) {
        return !word.isEmpty() && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }
}
