package org.vestka.registry.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How far two words are apart when each letter of the one is laid against the letters of the other that may stand for
 * it: the cheapest way through a {@link LetterTable}, with slips of the hand at a price. 0 is the same name, 1 nothing
 * in common.
 */
final class SoundAlignment {
    /** By letter: asked for at every step, so not looked for in a text. */
    private static final BitSet VOWELS =
            "аеёиоуыэюяіaeiouyäöüïąęó".chars().collect(BitSet::new, BitSet::set, BitSet::or);

    private static final float VOWEL_FOR_VOWEL = 0.5f;
    private static final float SAME_KIND = 0.65f;
    private static final float OTHER_LETTER = 1f;
    private static final float VOWEL_FOR_CONSONANT = 1.2f;
    private static final float VOWEL_TOO_MANY = 0.5f;
    private static final float LETTER_TOO_MANY = 0.8f;
    private static final float SEMIVOWEL_TOO_MANY = 0.2f;
    private static final float BREATH_TOO_MANY = 0.25f;
    private static final float DOUBLED = 0.03f;
    private static final float DOUBLE_WRITTEN = 0.12f;
    private static final float SWAPPED = 0.7f;
    private static final float OTHER_BEGINNING = 0.2f;
    private static final float FOREIGN_ENDING = 0.18f;

    /** What another language hangs on a name: Latvian -s, Lithuanian -as and -is, Latin -us, French and German -e. */
    private static final String[] ENDINGS = {"s", "as", "is", "us", "es", "ius", "e", "os", "is", "o"};

    private final LetterTable table;

    SoundAlignment(LetterTable table) {
        this.table = table;
    }

    /**
     * The distance of a written form (the side the table's left column is about) and what is looked for.
     *
     * @param furthest a distance beyond this is of no interest, and given as 1
     */
    float distance(String form, String query, float furthest) {
        int rows = form.length();
        int columns = query.length();
        if (rows > 2.6f * columns || columns > 2.6f * rows) {
            return 1;
        }
        float length = Math.max(3f, (rows + Math.min(columns, rows * 1.5f)) / 2f);
        float limit = furthest * length;
        float[][] cost = new float[rows + 1][columns + 1];
        for (float[] row : cost) {
            Arrays.fill(row, Float.MAX_VALUE);
        }
        cost[0][0] = 0;
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                if (cost[i][j] <= limit) {
                    step(form, query, i, j, cost);
                }
            }
            if (i < rows && leastBelow(cost, i + 1) > limit) {
                return 1;
            }
        }
        float total = cost[rows][columns];
        for (String ending : ENDINGS) {
            if (columns - ending.length() > 2 && query.endsWith(ending)) {
                total = Math.min(total, cost[rows][columns - ending.length()] + FOREIGN_ENDING);
            }
        }
        return Math.min(1f, total / length);
    }

    /** Every way to the end goes through the next few rows: a group of letters is no longer. */
    private float leastBelow(float[][] cost, int from) {
        float least = Float.MAX_VALUE;
        for (int i = from; i < Math.min(cost.length, from + table.longestForm()); i++) {
            for (float each : cost[i]) {
                least = Math.min(least, each);
            }
        }
        return least;
    }

    private void step(String form, String query, int i, int j, float[][] cost) {
        float here = cost[i][j];
        int rows = form.length();
        int columns = query.length();
        if (i < rows) {
            char written = form.charAt(i);
            lower(cost, i + 1, j, here + tooMany(form, i, DOUBLE_WRITTEN));
            for (LetterTable.Way way : table.leftOut(written)) {
                if (way.standsIn(form, i)) {
                    lower(cost, i + way.form().length(), j, here + way.cost());
                }
            }
        }
        if (j < columns) {
            lower(cost, i, j + 1, here + tooMany(query, j, DOUBLED));
        }
        if (i < rows && j < columns) {
            char written = form.charAt(i);
            char asked = query.charAt(j);
            float beginning = i == 0 ? OTHER_BEGINNING : 0;
            lower(cost, i + 1, j + 1, here + instead(written, asked) + (written == asked ? 0 : beginning));
            for (LetterTable.Way way : table.between(written, asked)) {
                if (way.standsIn(form, i) && way.isAskedIn(query, j)) {
                    lower(cost, i + way.form().length(), j + way.query().length(), here + way.cost());
                }
            }
            if (i + 1 < rows
                    && j + 1 < columns
                    && fits(written, query.charAt(j + 1))
                    && fits(form.charAt(i + 1), asked)) {
                lower(cost, i + 2, j + 2, here + SWAPPED);
            }
        }
    }

    private boolean fits(char written, char asked) {
        if (written == asked) {
            return true;
        }
        for (LetterTable.Way way : table.between(written, asked)) {
            if (way.form().length() == 1 && way.query().length() == 1 && way.cost() < 0.05f) {
                return true;
            }
        }
        return false;
    }

    private static void lower(float[][] cost, int i, int j, float value) {
        if (value < cost[i][j]) {
            cost[i][j] = value;
        }
    }

    private static float tooMany(String word, int at, float doubled) {
        char letter = word.charAt(at);
        if (at > 0 && word.charAt(at - 1) == letter) {
            return doubled;
        }
        return switch (letter) {
            case 'j', 'y', 'й', 'i' -> SEMIVOWEL_TOO_MANY + (letter == 'i' ? 0.2f : 0);
            case 'h' -> BREATH_TOO_MANY;
            case 'ь', 'ъ' -> DOUBLED;
            default -> isVowel(letter) ? VOWEL_TOO_MANY : LETTER_TOO_MANY;
        };
    }

    private static float instead(char written, char asked) {
        if (written == asked) {
            return 0;
        }
        boolean vowel = isVowel(written);
        if (vowel != isVowel(asked)) {
            return VOWEL_FOR_CONSONANT;
        }
        if (vowel) {
            return VOWEL_FOR_VOWEL;
        }
        return SoundKeys.kind(written) == SoundKeys.kind(asked) ? SAME_KIND : OTHER_LETTER;
    }

    static boolean isVowel(char letter) {
        return VOWELS.get(letter);
    }
}
