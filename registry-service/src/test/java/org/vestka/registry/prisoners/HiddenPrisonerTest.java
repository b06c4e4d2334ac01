package org.vestka.registry.prisoners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vestka.platform.kernel.Decision;
import org.vestka.registry.facilities.Facility;

/** Whoever wants privacy goes on to want it, whatever is noted of them. */
class HiddenPrisonerTest {
    private final Facility here = aColony("11");
    private final Facility there = aColony("12");
    private final Prisoner hidden =
            after(aWoman("Незабудкина", here).moved(Standing.WANTS_PRIVACY, here.facilityId(), "3", null, TODAY));

    @ParameterizedTest
    @EnumSource(Standing.class)
    void nothingThatIsNotedShowsThem(Standing noted) {
        Prisoner known = hidden.moved(noted, there.facilityId(), "5", null, TODAY)
                        instanceof Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>(var after, var said)
                ? after
                : hidden;
        assertThat(known.standing()).isEqualTo(Standing.WANTS_PRIVACY);
        assertThat(known.moves().getLast().standing()).isEqualTo(noted);
        boolean unreached = noted.isNowhere() || noted == Standing.ASKS_FOR_NO_LETTERS;
        assertThat(known.facilityId()).isEqualTo(unreached ? null : there.facilityId());
    }

    @Test
    void aReleaseIsNotedSaidAndLeavesNoPlaceToWriteTo() {
        LocalDate happened = LocalDate.of(2026, 11, 3);
        Prisoner invited = after(hidden.invitedBy("i-1"));
        assertThat(invited.canBeReachedBy("i-1")).isTrue();
        var step = (Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>)
                invited.moved(Standing.RELEASED, here.facilityId(), null, happened, TODAY);
        Prisoner free = step.state();
        assertThat(step.events()).containsExactly(new PrisonerEvent.PrisonerReleased(free, happened));
        assertThat(free.moves()).last().isEqualTo(new Move(null, Standing.RELEASED, happened, TODAY));
        assertThat(free.facilityId()).isNull();
        assertThat(free.canBeReachedBy("i-1")).isFalse();
        assertThat(free.moved(Standing.RELEASED, null, null, happened, TODAY)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void onlyWhoAgreedIsShownAgain() {
        Prisoner shown = after(hidden.movedAndShownAgain(Standing.RELATIVES_ONLY, here.facilityId(), "3", null, TODAY));
        assertThat(shown.standing()).isEqualTo(Standing.RELATIVES_ONLY);
        assertThat(shown.facilityId()).isEqualTo(here.facilityId());
    }

    @Test
    void whoIsFreeAndAsksForPrivacyIsInNoPlaceOfAnOlderForm() {
        Prisoner free = after(aWoman("Незабудкина", here).moved(Standing.RELEASED, null, null, null, TODAY));
        Prisoner asking = after(free.moved(Standing.WANTS_PRIVACY, here.facilityId(), "3", null, TODAY));
        assertThat(asking.standing()).isEqualTo(Standing.WANTS_PRIVACY);
        assertThat(asking.facilityId()).isNull();
    }

    @Test
    void noPhotographIsKeptOfThem() {
        assertThat(hidden.photographed()).isEqualTo(Decision.refused(PrisonerRefusal.NOT_TO_BE_SHOWN));
        Prisoner seen = after(aWoman("Незабудкина", here).photographed());
        assertThat(seen.entryUndone()).isEqualTo(Decision.refused(PrisonerRefusal.WORKED_ON_SINCE));
    }

    @Test
    void ofAnEntryThatIsGoneNoStepIsTaken() {
        Prisoner known = aWoman("Незабудкина", here);
        for (Prisoner gone : List.of(after(known.entryUndone()), after(known.mergedInto("p-2")))) {
            assertThat(List.of(
                            gone.corrected(gone.details(), "9"),
                            gone.tried(CourtCase.NOTHING_KNOWN, List.of("семья")),
                            gone.moved(Standing.WANTS_PRIVACY, null, null, null, TODAY),
                            gone.invitedBy("i-1"),
                            gone.absorbing(aWoman("Незабудкина", there), TODAY)))
                    .containsOnly(Decision.refused(PrisonerRefusal.GONE));
        }
    }

    private static Prisoner after(Decision<Prisoner, PrisonerEvent, PrisonerRefusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>) decision).state();
    }
}
