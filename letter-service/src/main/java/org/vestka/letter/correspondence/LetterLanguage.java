package org.vestka.letter.correspondence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The languages that letters come in, and a guess which of them a text is in. */
public final class LetterLanguage {

    /** Those a writer can choose from: ISO 639-1, in the order of the list. */
    public static final List<String> OFFERED =
            List.of("en", "ru", "be", "uk", "pl", "de", "fr", "es", "it", "lt", "lv", "cs");

    private static final String FALLBACK = "en";
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** Words of each language in Latin script that are frequent in it and rare in the others. */
    private static final Map<String, Set<String>> FREQUENT = frequent();

    private LetterLanguage() {}

    /**
     * The language of a text: Cyrillic ones by letters that only they have (ў and і Belarusian, ї, є and ґ Ukrainian),
     * Latin ones by frequent words. English when nothing tells.
     */
    public static String guess(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        long cyrillic = count(lower, Character.UnicodeScript.CYRILLIC);
        if (cyrillic > count(lower, Character.UnicodeScript.LATIN)) {
            if (has(lower, "їєґ")) {
                return "uk";
            }
            return has(lower, "ўі") ? "be" : "ru";
        }
        Map<String, Long> words =
                NO_LETTERS.splitAsStream(lower).collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        String best = FALLBACK;
        long most = 0;
        for (Map.Entry<String, Set<String>> language : FREQUENT.entrySet()) {
            long hits = language.getValue().stream()
                    .mapToLong(word -> words.getOrDefault(word, 0L))
                    .sum();
            if (hits > most) {
                most = hits;
                best = language.getKey();
            }
        }
        return best;
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) == script)
                .count();
    }

    private static boolean has(String text, String letters) {
        return text.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
    }

    private static Map<String, Set<String>> frequent() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        words.put("en", Set.of("the", "and", "you", "is", "of", "that", "with", "have", "are", "my", "this", "for"));
        words.put("de", Set.of("und", "ich", "der", "die", "das", "nicht", "ist", "dich", "sie", "ein", "mit", "wir"));
        words.put("fr", Set.of("et", "le", "je", "les", "des", "vous", "est", "une", "pas", "dans", "pour", "nous"));
        words.put("pl", Set.of("się", "nie", "jest", "że", "na", "jak", "ale", "ty", "jestem", "mi", "też", "dla"));
        words.put("es", Set.of("el", "que", "los", "las", "y", "usted", "una", "por", "muy", "con", "pero", "aquí"));
        words.put("it", Set.of("il", "che", "di", "ti", "sono", "una", "per", "gli", "anche", "della", "ma", "non"));
        words.put("lt", Set.of("ir", "aš", "kad", "tai", "tau", "yra", "labai", "mes", "kaip", "bet", "su", "jūs"));
        words.put("lv", Set.of("un", "es", "ir", "kas", "ļoti", "tev", "jūs", "arī", "bet", "mēs", "ar", "nav"));
        words.put("cs", Set.of("že", "je", "jsem", "se", "ale", "jak", "vám", "také", "jsme", "moc", "který", "co"));
        return words;
    }
}
