package org.vestka.platform.sealing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Lists of 2,048 common words each, no two of which begin with the same four letters. Where they come from: NOTICE. */
public enum WordList {
    ENGLISH("en"),
    RUSSIAN("ru"),
    BELARUSIAN("be");

    static final int WORDS = 2_048;

    private final String language;
    private final List<String> words;
    private final Map<String, Integer> places;
    private final List<String> folded;

    WordList(String language) {
        this.language = language;
        this.words = read(language);
        this.folded = words.stream().map(WordList::fold).toList();
        Map<String, Integer> byWord = new HashMap<>();
        for (int place = 0; place < folded.size(); place++) {
            byWord.put(folded.get(place), place);
        }
        this.places = Map.copyOf(byWord);
    }

    /** The list of a language (en, ru, be); English for any other. */
    public static WordList of(Locale locale) {
        for (WordList list : values()) {
            if (list.language.equals(locale.getLanguage())) {
                return list;
            }
        }
        return ENGLISH;
    }

    /** All words, as they are shown. */
    public List<String> words() {
        return words;
    }

    String word(int place) {
        return words.get(place);
    }

    List<String> folded() {
        return folded;
    }

    /** The place of a word that is in the list as it was typed (folded), or -1. */
    int place(String folded) {
        return places.getOrDefault(folded, -1);
    }

    /**
     * A word as it is compared: case, accents and the letters that a keyboard may lack do not count (ё as е, ў as у, і as
     * и).
     */
    static String fold(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(letter -> {
            switch (letter) {
                case 'ё' -> folded.append('е');
                case 'ў' -> folded.append('у');
                case 'і' -> folded.append('и');
                default -> {
                    if (Character.isLetter(letter)) {
                        folded.appendCodePoint(letter);
                    }
                }
            }
        });
        return folded.toString();
    }

    private static List<String> read(String language) {
        String name = "words/" + language + ".txt";
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> words = lines.lines().toList();
            if (words.size() != WORDS) {
                throw new IllegalStateException(name + " has " + words.size() + " words");
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
