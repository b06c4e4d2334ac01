package org.vestka.assignment.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FairnessTest {

    @Test
    void whenEveryoneHasTheSameTheCoefficientIsZero() {
        assertThat(Fairness.of(new int[] {4, 4, 4, 4}).gini()).isCloseTo(0, within(1e-12));
    }

    @Test
    void whenOneHasEverythingItIsAlmostOne() {
        assertThat(Fairness.of(new int[] {0, 0, 0, 100}).gini()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void aHandWorkedExample() {
        Fairness fairness = Fairness.of(new int[] {3, 1, 2});
        assertThat(fairness.gini()).isCloseTo(2 / 9.0, within(1e-12));
        assertThat(fairness.fewest()).isEqualTo(1);
        assertThat(fairness.median()).isEqualTo(2);
        assertThat(fairness.most()).isEqualTo(3);
    }

    @Test
    void nobodyIsNotAnError() {
        assertThat(Fairness.of(new int[0])).isEqualTo(new Fairness(0, 0, 0, 0, 0, 0));
    }
}
