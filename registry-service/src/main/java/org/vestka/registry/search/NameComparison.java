package org.vestka.registry.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How alike two written names are, in whatever scripts: words in any order, a missing patronymic, initials, other
 * languages' forms of a given name, slips. Used by the search and by whoever looks for the same person twice.
 */
public final class NameComparison {
    private static final float PATRONYMIC_MISSING = 0.01f;
    private static final float SECOND_NAME_MISSING = 0.02f;
    private static final float WORD_MISSING = 0.05f;
    private static final float INITIAL_FOR_WORD = 0.9f;
    private static final float INITIAL_WEIGHT = 0.3f;

    /** A second given name or a patronymic that the registry does not know says little against a person. */
    private static final float SECOND_NAME_WEIGHT = 0.25f;

    private static final float OTHER_GENDER = 0.22f;
    private static final float OTHER_ORDER = 0.005f;

    /** How much the worst word of a name says beside the mean of all: one shared word does not make one person. */
    private static final float WEIGHT_OF_WORST = 0.5f;

    private static final String[] PATRONYMICS = {
        "вич", "віч", "вна", "ўна", "ична", "ічна", "ильич", "ильіч", "ільіч", "кузьмич", "лукич", "vich", "vitch",
        "vič", "wicz", "witsch", "vna", "wna", "ichna", "una", "ŭna", "оглы", "кызы"
    };

    private final SoundAlignment latinForCyrillic =
            new SoundAlignment(LetterTable.read("/registry/search/letters.txt"));
    private final SoundAlignment sameScript = new SoundAlignment(LetterTable.read("/registry/search/cyrillic.txt"));
    private final GivenNames givenNames = GivenNames.read("/registry/search/given-names.txt");

    /** The likeness of two names as written, 0 (nothing in common) to 1 (the same). */
    public double similarity(String one, String other) {
        return similarity(Spelling.words(one), Spelling.words(other), this::distance);
    }

    /** Distance of a word looked for and a word of a name; 1 = nothing in common. */
    interface WordDistance {
        float between(String asked, String written);
    }

    GivenNames givenNames() {
        return givenNames;
    }

    double similarity(List<String> asked, List<String> written, WordDistance distances) {
        if (asked.isEmpty() || written.isEmpty()) {
            return 0;
        }
        record Pair(int asked, int written, float distance) {}
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < asked.size(); a++) {
            for (int w = 0; w < written.size(); w++) {
                float distance = isInitial(asked.get(a)) ^ isInitial(written.get(w))
                        ? initialFor(asked.get(a), written.get(w))
                        : distances.between(asked.get(a), written.get(w));
                if (distance < 1) {
                    pairs.add(new Pair(a, w, distance));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::distance));
        float[] found = new float[asked.size()];
        boolean[] taken = new boolean[written.size()];
        boolean[] met = new boolean[asked.size()];
        for (Pair pair : pairs) {
            if (!met[pair.asked()] && !taken[pair.written()]) {
                met[pair.asked()] = true;
                taken[pair.written()] = true;
                found[pair.asked()] = 1 - pair.distance();
            }
        }
        double sum = 0;
        double weights = 0;
        double worst = 1;
        for (int a = 0; a < asked.size(); a++) {
            double weight = isInitial(asked.get(a))
                    ? INITIAL_WEIGHT
                    : Math.min(asked.get(a).length(), 6) / 6.0;
            if (!met[a] && a > 0 && a < asked.size() - 1 || !met[a] && asked.size() > 1 && isPatronymic(asked.get(a))) {
                weight *= SECOND_NAME_WEIGHT;
            } else if (weight > 0.4) {
                worst = Math.min(worst, found[a]);
            }
            sum += weight * found[a];
            weights += weight;
        }
        double likeness = (1 - WEIGHT_OF_WORST) * sum / weights + WEIGHT_OF_WORST * worst;
        for (int w = 0; w < written.size(); w++) {
            if (!taken[w]) {
                likeness -= w > 0 && isPatronymic(written.get(w))
                        ? PATRONYMIC_MISSING
                        : w > 0 && w < written.size() - 1 ? SECOND_NAME_MISSING : WORD_MISSING;
            }
        }
        if (asked.size() > 1 && !(taken[0] && met[0])) {
            likeness -= OTHER_ORDER;
        }
        return Math.max(0, likeness);
    }

    /** The distance of two folded words in whatever scripts. */
    float distance(String asked, String written) {
        return distance(asked, written, 1);
    }

    /**
     * The same, as far as it is of interest.
     *
     * @param furthest a distance beyond this may be given as any that is
     */
    float distance(String asked, String written, float furthest) {
        if (asked.equals(written)) {
            return 0;
        }
        boolean askedCyrillic = Spelling.isCyrillic(asked);
        boolean writtenCyrillic = Spelling.isCyrillic(written);
        float sound;
        if (askedCyrillic == writtenCyrillic) {
            // Each way is of interest only as far as it is shorter than the one before.
            sound = sameScript.distance(written, asked, furthest);
            sound = Math.min(sound, sameScript.distance(asked, written, Math.min(furthest, sound)));
            if (!askedCyrillic) {
                String read = LatinReading.of(written);
                sound = Math.min(sound, latinForCyrillic.distance(read, asked, Math.min(furthest, sound)) + 0.02f);
            }
        } else {
            sound = writtenCyrillic
                    ? latinForCyrillic.distance(written, asked, furthest)
                    : latinForCyrillic.distance(asked, written, furthest);
        }
        if (womans(asked) != womans(written)
                && !asked.endsWith("e")
                && !written.endsWith("e")
                && asked.length() > 3
                && written.length() > 3) {
            sound = Math.min(1, sound + OTHER_GENDER);
        }
        return Math.min(sound, givenNames.distance(asked, written));
    }

    /** Surnames of women end in -a where those of their brothers do not: another person. */
    private static boolean womans(String word) {
        return "аяa".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private float initialFor(String one, String other) {
        String initial = isInitial(one) ? one : other;
        String word = isInitial(one) ? other : one;
        String beginning = word.substring(0, Math.min(word.length(), initial.length()));
        return distance(initial, beginning) < 0.2f ? 1 - INITIAL_FOR_WORD : 1;
    }

    private static boolean isInitial(String word) {
        return word.length() == 1;
    }

    static boolean isPatronymic(String word) {
        for (String ending : PATRONYMICS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
