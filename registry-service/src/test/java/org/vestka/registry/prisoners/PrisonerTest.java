package org.vestka.registry.prisoners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;
import static org.vestka.registry.RegistryFixture.details;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vestka.platform.kernel.Decision;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.prisoners.PrisonerEvent.PrisonerChanged;
import org.vestka.registry.prisoners.PrisonerEvent.PrisonerReleased;
import org.vestka.registry.prisoners.PrisonerEvent.PrisonerTransferred;

class PrisonerTest {
    private final Facility here = aColony("11");
    private final Facility there = aColony("12");
    private final Prisoner prisoner = aWoman("Незабудкина", here);

    @Test
    void aTransferTellsWhenceAndKeepsTheWayWithBothDates() {
        LocalDate happened = LocalDate.of(2026, 11, 3);
        Prisoner moved = changed(
                prisoner.moved(Standing.MAY_BE_WRITTEN_TO, there.facilityId(), "5", happened, TODAY),
                event -> assertThat(event).isInstanceOfSatisfying(PrisonerTransferred.class, transferred -> {
                    assertThat(transferred.from()).isEqualTo(here.facilityId());
                    assertThat(transferred.since()).isEqualTo(happened);
                }));
        assertThat(moved.unit()).isEqualTo("5");
        assertThat(moved.moves())
                .hasSize(2)
                .last()
                .isEqualTo(new Move(there.facilityId(), Standing.MAY_BE_WRITTEN_TO, happened, TODAY));
    }

    @Test
    void whoIsOnTheWayOrFreeIsNowhere() {
        Prisoner onTheWay = changed(
                prisoner.moved(Standing.BEING_TRANSFERRED, here.facilityId(), "3", null, TODAY),
                event -> assertThat(event).isInstanceOf(PrisonerTransferred.class));
        assertThat(onTheWay.facilityId()).isNull();
        assertThat(onTheWay.unit()).isNull();
        Prisoner free = changed(
                onTheWay.moved(Standing.RELEASED, null, null, null, TODAY),
                event -> assertThat(event).isInstanceOf(PrisonerReleased.class));
        assertThat(free.standing()).isEqualTo(Standing.RELEASED);
    }

    @Test
    void theSameStepTwiceIsOneStep() {
        assertThat(prisoner.moved(Standing.MAY_BE_WRITTEN_TO, here.facilityId(), "3", null, TODAY))
                .isInstanceOf(Decision.Unchanged.class);
        assertThat(prisoner.corrected(prisoner.details(), "3")).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void ofWhoStaysTheUnitAndTheDayTheyCameAreFilledIn() {
        LocalDate came = LocalDate.of(2026, 10, 2);
        Prisoner elsewhere = changed(
                prisoner.moved(Standing.MAY_BE_WRITTEN_TO, here.facilityId(), "7", came, TODAY),
                event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                PrisonerChanged.class,
                                changed -> assertThat(changed.changed()).containsExactly("unit")));
        assertThat(elsewhere.unit()).isEqualTo("7");
        assertThat(elsewhere.moves())
                .containsExactly(new Move(here.facilityId(), Standing.MAY_BE_WRITTEN_TO, came, TODAY));
        assertThat(elsewhere.moved(Standing.MAY_BE_WRITTEN_TO, here.facilityId(), "7", came, TODAY))
                .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void whoIsEnteredAsFreeOrOnTheWayIsInNoFacility() {
        Prisoner free =
                Prisoner.registered("p-1", prisoner.details(), Standing.RELEASED, here.facilityId(), "3", null, TODAY);
        assertThat(free.facilityId()).isNull();
        assertThat(free.unit()).isNull();
        assertThat(free.moves()).containsExactly(new Move(null, Standing.RELEASED, null, TODAY));
    }

    @Test
    void aCorrectionNamesTheFieldsThatChanged() {
        changed(
                prisoner.corrected(details("Незабудова"), "4"),
                event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                PrisonerChanged.class,
                                changed -> assertThat(changed.changed()).containsExactly("ru", "latin", "unit")));
    }

    @Test
    void hidingIsAChangeOfStandingAlone() {
        changed(
                prisoner.moved(Standing.WANTS_PRIVACY, here.facilityId(), "3", null, TODAY),
                event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                PrisonerChanged.class,
                                changed -> assertThat(changed.changed()).containsExactly("standing")));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void everyStandingSaysWhatItMayBecome(Standing standing) {
        assertThat(standing.choices()).contains(standing);
        assertThat(Arrays.stream(Standing.values()).filter(standing::mayBecome)).doesNotContain(standing);
        assertThat(Standing.of(standing.code())).contains(standing);
    }

    @Test
    void nobodyComesBackFromDeathAndTheFreeAreOnlyArrestedAnew() {
        assertThat(Standing.DIED.choices()).containsExactlyInAnyOrder(Standing.DIED, Standing.WANTS_PRIVACY);
        assertThat(Standing.RELEASED.mayBecome(Standing.RELATIVES_ONLY)).isFalse();
        Prisoner free = changed(prisoner.moved(Standing.RELEASED, null, null, null, TODAY), event -> {});
        assertThat(free.moved(Standing.ASKS_FOR_NO_LETTERS, null, null, null, TODAY))
                .isEqualTo(Decision.refused(PrisonerRefusal.STANDING_CANNOT_FOLLOW));
    }

    @Test
    void theNameIsTheNearestToTheReadersLanguage() {
        assertThat(prisoner.details().nameFor("en")).isEqualTo("Ustinia Незабудкина");
        assertThat(prisoner.details().nameFor("be")).isEqualTo("Устинья Лукинична Незабудкина");
        assertThat(prisoner.details().ageOn(LocalDate.of(2026, 3, 6))).isEqualTo(37);
        assertThat(prisoner.details().ageOn(LocalDate.of(2026, 3, 7))).isEqualTo(38);
    }

    private static Prisoner changed(
            Decision<Prisoner, PrisonerEvent, PrisonerRefusal> decision, Consumer<PrisonerEvent> event) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        var changed = (Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>) decision;
        assertThat(changed.events()).hasSize(1).first().satisfies(event);
        return changed.state();
    }
}
