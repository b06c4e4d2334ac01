package org.vestka.registry.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every word that occurs in a name, once, with its sound keys: a question's word is compared with the few words that
 * sound like it, not with a hundred thousand people. It only grows; a word that nobody bears any more finds nobody.
 */
final class NameDictionary {
    /** How many words that sound alike are compared letter by letter. */
    private static final int COMPARED = 90;

    private static final int REMEMBERED = 2_000;

    /** Words further away than this are not meant. */
    static final float FURTHEST = 0.5f;

    private final NameComparison comparison;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final KeyedWords words = new KeyedWords();

    /** Given names are asked for again and again; what was found holds until there is another word. */
    private final Map<String, Answer> answered = new ConcurrentHashMap<>();

    private record Answer(int words, Map<String, Float> meant) {}

    NameDictionary(NameComparison comparison) {
        this.comparison = comparison;
    }

    /** Takes words in; gives them back as the dictionary's own, so that a common name is kept once. */
    List<String> add(List<String> added) {
        return added.stream().map(this::known).toList();
    }

    private String known(String word) {
        return known.computeIfAbsent(word, first -> {
            words.add(first, SoundKeys.of(first));
            return first;
        });
    }

    /** The known words that may be meant by this one, each with its distance, at most {@link #FURTHEST}. */
    Map<String, Float> meantBy(String asked) {
        int now = words.size();
        Answer before = answered.get(asked);
        if (before != null && before.words() == now) {
            return before.meant();
        }
        Map<String, Float> meant = search(asked);
        if (answered.size() >= REMEMBERED) {
            answered.clear();
        }
        answered.put(asked, new Answer(now, meant));
        return meant;
    }

    private Map<String, Float> search(String asked) {
        Map<String, Float> meant = new HashMap<>();
        for (String other : comparison.givenNames().meantBy(asked)) {
            if (known.containsKey(other)) {
                meant.put(other, comparison.distance(asked, other));
            }
        }
        if (known.containsKey(asked)) {
            meant.put(asked, 0f);
        }
        for (String word : words.nearest(SoundKeys.of(asked), COMPARED)) {
            float distance = comparison.distance(asked, word, FURTHEST);
            if (distance <= FURTHEST) {
                meant.merge(word, distance, Math::min);
            }
        }
        return Map.copyOf(meant);
    }
}
