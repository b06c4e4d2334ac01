package org.vestka.assignment.guardians;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vestka.assignment.guardians.GuardianEvent.AddressToBeConfirmed;
import org.vestka.assignment.guardians.GuardianEvent.GuardianToBeTold;
import org.vestka.assignment.guardians.Guardianship.Status;
import org.vestka.assignment.holding.Silence;
import org.vestka.platform.kernel.Decision;

class GuardianshipTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant ASKED = MARCH.plus(Guardianship.HALF_A_YEAR);
    private static final News BIRTHDAY = new News("birthday-2026-04-17", News.Kind.BIRTHDAY, LocalDate.of(2026, 4, 17));
    private static final News SILENT = new News("silent-2026-01-05", News.Kind.SILENT, LocalDate.of(2026, 1, 5));

    private final List<GuardianEvent> said = new ArrayList<>();
    private Guardianship guardian = after(Guardianship.begun("g", "hash", "p", "contact", "en", MARCH));

    @Test
    void nothingIsMailedToAnAddressBeforeWhoeverReadsThereHasSaidThatItIsTheirs() {
        assertThat(said).containsExactly(new AddressToBeConfirmed("contact", "en"));
        does(guardian.tell(BIRTHDAY));
        assertThat(guardian.news()).containsExactly(BIRTHDAY);
        assertThat(said).hasSize(1);
        does(guardian.confirmAddress());
        does(guardian.tell(new News("e-1", News.Kind.MOVED, LocalDate.of(2026, 3, 9))));
        assertThat(said).last().isEqualTo(new GuardianToBeTold("contact", "en"));
    }

    @Test
    void theSameNewsIsToldOnce() {
        does(guardian.tell(BIRTHDAY));
        assertThat(guardian.tell(BIRTHDAY)).isEqualTo(Decision.unchanged());
    }

    @Test
    void whatIsNotPublicIsToldOnlyToWhomACoordinatorHasApproved() {
        assertThat(guardian.tell(SILENT)).isEqualTo(Decision.unchanged());
        does(guardian.approve());
        does(guardian.tell(SILENT));
        assertThat(guardian.news()).containsExactly(SILENT);
    }

    @Test
    void twiceAYearTheyAreAskedAndWhoAnswersGoesOn() {
        assertThat(guardian.advanceTo(ASKED.minusSeconds(1))).isEqualTo(Decision.unchanged());
        does(guardian.advanceTo(ASKED));
        assertThat(guardian.isAsked(ASKED)).isTrue();
        assertThat(guardian.news()).extracting(News::kind).containsExactly(News.Kind.ASKED);
        assertThat(guardian.advanceTo(ASKED.plus(Duration.ofDays(3)))).isEqualTo(Decision.unchanged());
        does(guardian.goOn(ASKED.plus(Duration.ofDays(4))));
        assertThat(guardian.advanceTo(ASKED.plus(Guardianship.TO_ANSWER))).isEqualTo(Decision.unchanged());
        assertThat(guardian.status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void whoDoesNotAnswerLapsesAndMayComeBack() {
        does(guardian.advanceTo(ASKED));
        does(guardian.advanceTo(ASKED.plus(Guardianship.TO_ANSWER)));
        assertThat(guardian.status()).isEqualTo(Status.LAPSED);
        assertThat(guardian.tell(BIRTHDAY)).as("nothing more is told").isEqualTo(Decision.unchanged());
        does(guardian.goOn(ASKED.plus(Duration.ofDays(90))));
        assertThat(guardian.status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void whoLeavesLeavesNothingBehind() {
        does(guardian.tell(BIRTHDAY));
        does(guardian.leave());
        assertThat(guardian.contactId()).isNull();
        assertThat(guardian.news()).isEmpty();
        assertThat(guardian.goOn(ASKED)).isEqualTo(Decision.unchanged());
        assertThat(guardian.approve()).isEqualTo(Decision.unchanged());
    }

    private void does(Decision<Guardianship, GuardianEvent, Silence> decision) {
        guardian = after(decision);
    }

    private Guardianship after(Decision<Guardianship, GuardianEvent, Silence> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        if (decision instanceof Decision.Changed<Guardianship, GuardianEvent, Silence>(var next, var events)) {
            said.addAll(events);
            return next;
        }
        throw new AssertionError(decision);
    }
}
