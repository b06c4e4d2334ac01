package org.vestka.registry.search;

import java.util.Map;
import java.util.TreeMap;

/** A Latin spelling read as Cyrillic the likeliest way, so that two Latin spellings of one name can be laid side by side. */
final class LatinReading {
    private static final int LONGEST = 4;

    private static final Map<String, String> SOUNDS = new TreeMap<>(Map.ofEntries(
            Map.entry("shch", "щ"),
            Map.entry("szcz", "щ"),
            Map.entry("tsch", "ч"),
            Map.entry("sch", "ш"),
            Map.entry("tch", "ч"),
            Map.entry("sh", "ш"),
            Map.entry("zh", "ж"),
            Map.entry("ch", "ч"),
            Map.entry("kh", "х"),
            Map.entry("ts", "ц"),
            Map.entry("cz", "ч"),
            Map.entry("sz", "ш"),
            Map.entry("rz", "ж"),
            Map.entry("ya", "я"),
            Map.entry("ia", "я"),
            Map.entry("ja", "я"),
            Map.entry("yu", "ю"),
            Map.entry("iu", "ю"),
            Map.entry("ju", "ю"),
            Map.entry("ye", "е"),
            Map.entry("ie", "е"),
            Map.entry("je", "е"),
            Map.entry("yo", "ё"),
            Map.entry("io", "ё"),
            Map.entry("jo", "ё"),
            Map.entry("ou", "у"),
            Map.entry("ph", "ф"),
            Map.entry("ck", "к"),
            Map.entry("a", "а"),
            Map.entry("b", "б"),
            Map.entry("c", "ц"),
            Map.entry("d", "д"),
            Map.entry("e", "е"),
            Map.entry("f", "ф"),
            Map.entry("g", "г"),
            Map.entry("h", "г"),
            Map.entry("i", "и"),
            Map.entry("j", "й"),
            Map.entry("k", "к"),
            Map.entry("l", "л"),
            Map.entry("m", "м"),
            Map.entry("n", "н"),
            Map.entry("o", "о"),
            Map.entry("p", "п"),
            Map.entry("q", "к"),
            Map.entry("r", "р"),
            Map.entry("s", "с"),
            Map.entry("t", "т"),
            Map.entry("u", "у"),
            Map.entry("v", "в"),
            Map.entry("w", "в"),
            Map.entry("x", "кс"),
            Map.entry("y", "ы"),
            Map.entry("z", "з"),
            Map.entry("š", "ш"),
            Map.entry("č", "ч"),
            Map.entry("ž", "ж"),
            Map.entry("ż", "ж"),
            Map.entry("ć", "ць"),
            Map.entry("ŭ", "ў")));

    private LatinReading() {}

    static String of(String word) {
        StringBuilder read = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            int length = Math.min(LONGEST, word.length() - at);
            while (length > 1 && !SOUNDS.containsKey(word.substring(at, at + length))) {
                length--;
            }
            String letters = word.substring(at, at + length);
            read.append(SOUNDS.getOrDefault(letters, letters));
            at += length;
        }
        return read.toString();
    }
}
