package org.vestka.assignment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulateYearTest {

    private final SimulateYear.Year fair = SimulateYear.simulate(600, 15, 11, true);
    private final SimulateYear.Year blind = SimulateYear.simulate(600, 15, 11, false);

    @Test
    void aYearWithStarsTransfersAndReleasesEndsFair() {
        assertThat(fair.fairness().gini()).isLessThan(0.15);
        assertThat(fair.fairness().gini()).isLessThan(blind.fairness().gini() / 2);
        assertThat(fair.fairness().median()).isGreaterThan(8);
    }

    @Test
    void everyoneHasFiveLettersBeforeAnyoneHasTen() {
        assertThat(fair.fairness().most()).isGreaterThanOrEqualTo(SimulateYear.PLENTY);
        assertThat(fair.withoutEnoughWhenFirstHadPlenty()).isZero();
        assertThat(blind.withoutEnoughWhenFirstHadPlenty()).isPositive();
    }

    @Test
    void theFiguresCanBeTakenFromTheRecordAlone() {
        assertThat(Fairness.of(SimulateYear.assignedBy(fair.record().lines().toList())))
                .isEqualTo(fair.fairness());
    }

    @Test
    void theSameSeedGivesTheSamePicture() {
        String picture = YearPicture.of(fair, blind);
        assertThat(picture).startsWith("<svg").endsWith("</svg>\n").contains("<title>");
        assertThat(YearPicture.of(SimulateYear.simulate(600, 15, 11, true), blind))
                .isEqualTo(picture);
    }
}
