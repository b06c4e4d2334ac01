package org.vestka.registry.search;

import java.util.HashSet;
import java.util.Set;

/** What is left of a written name when its vowels are taken away: about the same in every script and spelling. */
public final class Consonants {
    private Consonants() {}

    /** The consonants of each word, in all ways in which it may be read; initials are passed over. */
    public static Set<String> of(String name) {
        Set<String> consonants = new HashSet<>();
        for (String word : Spelling.words(name)) {
            if (word.length() > 1) {
                consonants.addAll(SoundKeys.consonants(word));
            }
        }
        return consonants;
    }
}
