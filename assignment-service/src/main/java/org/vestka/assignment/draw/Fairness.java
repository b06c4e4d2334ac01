package org.vestka.assignment.draw;

import java.util.Arrays;

/**
 * How evenly letters are spread.
 *
 * @param gini 0 when everyone has the same, towards 1 when one has everything
 */
public record Fairness(int people, long letters, int fewest, int median, int most, double gini) {

    /** Figures for so many letters per person, one number for each; all zero when nobody is there. */
    public static Fairness of(int[] lettersPerPerson) {
        int[] sorted = lettersPerPerson.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0) {
            return new Fairness(0, 0, 0, 0, 0, 0);
        }
        long sum = 0;
        double ranked = 0;
        for (int i = 0; i < n; i++) {
            sum += sorted[i];
            ranked += (i + 1.0) * sorted[i];
        }
        double gini = sum == 0 ? 0 : 2 * ranked / (n * (double) sum) - (n + 1.0) / n;
        return new Fairness(n, sum, sorted[0], sorted[n / 2], sorted[n - 1], gini);
    }
}
