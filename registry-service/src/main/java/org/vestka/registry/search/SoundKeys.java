package org.vestka.registry.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Coarse keys by which candidates are fetched before they are compared letter by letter: n-grams of the word with its
 * sounds folded into a few kinds, the same for both scripts. Where a Latin letter may stand for several sounds the keys
 * of all of them are made.
 */
final class SoundKeys {
    private static final int MOST_READINGS = 12;

    /** Begins the key that holds all consonants of a word. */
    private static final String WHOLE = "=";

    private SoundKeys() {}

    /** The kind of a consonant: P, V, T, S (all that hiss), K, L, M, N, R, or the letter itself. */
    static char kind(char letter) {
        return switch (letter) {
            case 'б', 'п', 'b', 'p' -> 'P';
            case 'в', 'ф', 'ў', 'v', 'w', 'f', 'ŭ' -> 'V';
            case 'д', 'т', 'd', 't' -> 'T';
            case 'з', 'с', 'ц', 'ч', 'ш', 'щ', 'ж', 's', 'z', 'š', 'č', 'ž', 'ż', 'ć', 'ç' -> 'S';
            case 'г', 'к', 'х', 'ґ', 'g', 'k', 'q', 'c', 'h' -> 'K';
            case 'л', 'l', 'ĺ' -> 'L';
            case 'м', 'm' -> 'M';
            case 'н', 'n' -> 'N';
            case 'р', 'r', 'ř' -> 'R';
            default -> letter;
        };
    }

    /** The keys of a folded word, in either script. */
    static Set<String> of(String word) {
        Set<String> keys = new LinkedHashSet<>();
        for (String sounds : Spelling.isCyrillic(word) ? Set.of(cyrillic(word)) : latin(word)) {
            grams(sounds, keys);
        }
        return keys;
    }

    /** The consonants of a folded word as a whole, in each way in which it may be read. */
    static Set<String> consonants(String word) {
        return of(word).stream().filter(key -> key.startsWith(WHOLE)).collect(Collectors.toSet());
    }

    /** With vowels (2- and 3-grams) and without (2-grams and the whole), so that one wrong vowel spoils few of them. */
    private static void grams(String sounds, Set<String> keys) {
        String bounded = "^" + sounds + "$";
        for (int length = 2; length <= 3; length++) {
            for (int at = 0; at + length <= bounded.length(); at++) {
                keys.add(bounded.substring(at, at + length));
            }
        }
        String bones = "^" + sounds.replaceAll("[aei]", "") + "$";
        for (int length = 2; length <= 3; length++) {
            for (int at = 0; at + length <= bones.length(); at++) {
                keys.add("-" + bones.substring(at, at + length));
            }
        }
        keys.add(WHOLE + bones);
    }

    private static String cyrillic(String word) {
        StringBuilder sounds = new StringBuilder();
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            String sound = switch (letter) {
                case 'а', 'о', 'я', 'ё' -> "a";
                case 'е', 'и', 'і', 'ы', 'э' -> "e";
                case 'у', 'ю' -> "i";
                case 'й', 'ь', 'ъ' -> "";
                case 'щ' -> "S";
                default -> Character.toString(kind(letter));
            };
            append(sounds, sound);
        }
        return sounds.toString();
    }

    private static Set<String> latin(String word) {
        Set<String> readings = new LinkedHashSet<>();
        read(
                word.replace("sch", "š")
                        .replace("tch", "č")
                        .replace("tš", "č")
                        .replace("shch", "š")
                        .replace("sh", "š")
                        .replace("zh", "ž")
                        .replace("cz", "č")
                        .replace("sz", "š")
                        .replace("rz", "ž")
                        .replace("ts", "š")
                        .replace("tz", "š")
                        .replace("kh", "k")
                        .replace("ck", "k")
                        .replace("ph", "f")
                        .replace("th", "t")
                        .replace("gh", "g")
                        .replace("qu", "k")
                        .replace("ou", "u")
                        .replace("x", "ks"),
                0,
                new StringBuilder(),
                readings);
        return readings;
    }

    private static void read(String word, int from, StringBuilder sounds, Set<String> readings) {
        if (readings.size() >= MOST_READINGS) {
            return;
        }
        if (from == word.length()) {
            readings.add(sounds.toString());
            return;
        }
        char letter = word.charAt(from);
        int length = sounds.length();
        for (String sound : soundsOf(word, from, letter)) {
            append(sounds, sound);
            read(word, from + 1, sounds, readings);
            sounds.setLength(length);
        }
    }

    private static String[] soundsOf(String word, int at, char letter) {
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        char before = at > 0 ? word.charAt(at - 1) : ' ';
        return switch (letter) {
            case 'a', 'o', 'ä', 'ö', 'ó' -> new String[] {"a"};
            case 'ą' -> new String[] {"aN"};
            case 'ę' -> new String[] {"eN"};
            case 'e' -> new String[] {"e"};
            case 'i', 'y', 'ï' ->
                next == 'a' || next == 'o' || next == 'e' || next == 'u' || SoundAlignment.isVowel(before)
                        ? new String[] {""}
                        : new String[] {"e"};
            case 'u', 'ü' -> at > 0 && SoundAlignment.isVowel(before) ? new String[] {"V", "i"} : new String[] {"i"};
            case 'w' -> new String[] {"V"};
            case 'j' ->
                SoundAlignment.isVowel(next) && (at == 0 || !SoundAlignment.isVowel(before))
                        ? new String[] {"", "S", "TS"}
                        : new String[] {""};
            case 'c' ->
                next == 'h'
                        ? new String[] {"S", "K"}
                        : next == 'e' || next == 'i' || next == 'y' ? new String[] {"S", "K"} : new String[] {"K", "S"};
            case 'h' ->
                before == 'c' || at == word.length() - 1
                        ? new String[] {""}
                        : at > 0 && !SoundAlignment.isVowel(before) ? new String[] {"", "K"} : new String[] {"K", ""};
            case 'g' -> next == 'e' || next == 'i' ? new String[] {"K", "S", "TS"} : new String[] {"K"};
            case 't' -> new String[] {"T"};
            default -> new String[] {Character.toString(kind(letter))};
        };
    }

    private static void append(StringBuilder sounds, String sound) {
        if (!sound.isEmpty() && (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound.charAt(0))) {
            sounds.append(sound);
        }
    }
}
