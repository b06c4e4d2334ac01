package org.vestka.registry.prisoners;

import java.util.Locale;
import java.util.Map;

/**
 * Writes a Cyrillic name in Latin letters for readers who know no others, where nobody has brought a spelling: Russian as
 * English readers know it (the rules of BGN/PCGN 1947 without its marks), Belarusian as passports have it.
 */
final class LatinSpelling {
    private static final Map<Character, String> ALIKE = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('д', "d"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('і', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ў', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ы', "y"),
            Map.entry('э', "e"),
            Map.entry('ґ', "g"),
            Map.entry('ъ', ""),
            Map.entry('ь', ""),
            Map.entry('\'', ""),
            Map.entry('’', ""),
            Map.entry('ʼ', ""));
    private static final String VOWELS = "аеёиіоуыэюя";
    private static final String APART = "ъь'’ʼў";

    private LatinSpelling() {}

    /** Given name and surname; the patronymic is left out, as it is in other languages. */
    static String ofRussian(PersonName name) {
        return (word(name.given(), false) + " " + word(name.surname(), false)).strip();
    }

    /** So for a Belarusian name. */
    static String ofBelarusian(PersonName name) {
        return (word(name.given(), true) + " " + word(name.surname(), true)).strip();
    }

    private static String word(String cyrillic, boolean belarusian) {
        String small = cyrillic.toLowerCase(Locale.ROOT);
        // Лукьяный, Горький: the ending of adjectives is one letter in English.
        if (!belarusian && (small.endsWith("ий") || small.endsWith("ый"))) {
            small = small.substring(0, small.length() - 2) + "ы";
        }
        StringBuilder latin = new StringBuilder();
        for (int at = 0; at < small.length(); at++) {
            String letters = letter(small, at, belarusian);
            boolean capital = at < cyrillic.length() && Character.isUpperCase(cyrillic.charAt(at));
            latin.append(
                    capital && !letters.isEmpty()
                            ? letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1)
                            : letters);
        }
        return latin.toString();
    }

    private static String letter(String word, int at, boolean belarusian) {
        char letter = word.charAt(at);
        char before = at == 0 ? '-' : word.charAt(at - 1);
        boolean begins = !Character.isLetter(before) || VOWELS.indexOf(before) >= 0 || APART.indexOf(before) >= 0;
        String soft = belarusian && !begins ? "i" : "y";
        return switch (letter) {
            case 'г' -> belarusian ? "h" : "g";
            case 'й' -> belarusian ? "i" : "y";
            case 'е' -> begins ? "ye" : "e";
            case 'ё' -> soft + "o";
            case 'ю' -> soft + "u";
            case 'я' -> soft + "a";
            default -> ALIKE.getOrDefault(letter, String.valueOf(letter));
        };
    }
}
