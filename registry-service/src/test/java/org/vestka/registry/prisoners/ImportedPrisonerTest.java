package org.vestka.registry.prisoners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;
import static org.vestka.registry.RegistryFixture.details;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vestka.platform.kernel.Decision;
import org.vestka.registry.facilities.Facility;

/** What lists may do to somebody who is known, and how it is taken back. */
class ImportedPrisonerTest {
    private final Facility here = aColony("11");
    private final Facility there = aColony("12");
    private final Prisoner prisoner = aWoman("Незабудкина", here);

    @Test
    void aListChangesWhatItTellsAndNothingElse() {
        Told told = told(details("Незабудкина").takingOver(other(), Set.of("occupation", "articles")), there, false);
        Prisoner after = changed(prisoner.imported(told, TODAY));
        assertThat(after.details().occupation()).isEqualTo("лесник");
        assertThat(after.details().articles()).containsExactly("130");
        assertThat(after.details().biography()).isEqualTo(prisoner.details().biography());
        assertThat(after.facilityId()).isEqualTo(there.facilityId());
        assertThat(prisoner.differences(told, TODAY))
                .extracting(FieldChange::field)
                .containsExactly("occupation", "articles", "facilityId");
        assertThat(after.imported(told, TODAY)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void whatAPersonSetByHandStays() {
        Prisoner corrected = changed(
                prisoner.corrected(details("Незабудкина").takingOver(other(), Set.of("occupation")), prisoner.unit()));
        Told told = told(details("Незабудкина").takingOver(other(), Set.of("articles")), there, false);
        Prisoner after = changed(corrected.imported(told, TODAY));
        assertThat(after.details().occupation()).isEqualTo("лесник");
        assertThat(after.details().articles()).containsExactly("130");
        assertThat(corrected.differences(told, TODAY))
                .filteredOn(FieldChange::kept)
                .extracting(FieldChange::field)
                .containsExactly("occupation");

        Prisoner moved = changed(prisoner.moved(Standing.RELATIVES_ONLY, here.facilityId(), "3", null, TODAY));
        assertThat(moved.imported(told(prisoner.details(), there, false), TODAY))
                .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void aListNeverUnhidesFreesOrTakesBackAWish() {
        for (Standing standing :
                List.of(Standing.WANTS_PRIVACY, Standing.RELEASED, Standing.DIED, Standing.ASKS_FOR_NO_LETTERS)) {
            Prisoner one = Prisoner.registered("p-1", prisoner.details(), standing, null, null, null, TODAY);
            Decision<Prisoner, PrisonerEvent, PrisonerRefusal> decision =
                    one.imported(told(prisoner.details(), there, true), TODAY);
            assertThat(decision).as(standing.name()).isInstanceOf(Decision.Unchanged.class);
        }
        Prisoner hidden =
                Prisoner.registered("p-1", prisoner.details(), Standing.WANTS_PRIVACY, null, null, null, TODAY);
        Told bold =
                new Told(other(), Standing.MAY_BE_WRITTEN_TO, there.facilityId(), null, CourtCase.NOTHING_KNOWN, false);
        assertThat(hidden.imported(bold, TODAY)).isInstanceOf(Decision.Unchanged.class);
        assertThat(hidden.differences(bold, TODAY)).isEmpty();
    }

    @Test
    void whatAListDidIsTakenBackExactly() {
        Told told = told(other(), there, false);
        Prisoner after = changed(prisoner.imported(told, TODAY));
        assertThat(after).isNotEqualTo(prisoner);
        assertThat(changed(after.importUndone(prisoner, told, TODAY))).isEqualTo(prisoner);
    }

    @Test
    void whatAPersonDidSinceStaysWhenAListIsTakenBack() {
        Told told = told(other(), there, false);
        Prisoner after = changed(prisoner.imported(told, TODAY));
        Prisoner worked = changed(
                after.corrected(after.details().takingOver(details("Незабудкина"), Set.of("biography")), after.unit()));
        Prisoner moved = changed(worked.moved(Standing.BEING_TRANSFERRED, null, null, null, TODAY));
        Prisoner back = changed(moved.importUndone(prisoner, told, TODAY));
        assertThat(back.details().occupation()).isEqualTo("пчеловод");
        assertThat(back.details().biography()).isEqualTo(prisoner.details().biography());
        assertThat(back.standing()).isEqualTo(Standing.BEING_TRANSFERRED);
    }

    @Test
    void aUnitAloneIsADifferenceAndIsTakenBack() {
        Told told = new Told(prisoner.details(), null, here.facilityId(), "9", CourtCase.NOTHING_KNOWN, false);
        assertThat(prisoner.differences(told, TODAY)).containsExactly(new FieldChange("unit", "3", "9", false));
        Prisoner after = changed(prisoner.imported(told, TODAY));
        assertThat(after.unit()).isEqualTo("9");
        assertThat(changed(after.importUndone(prisoner, told, TODAY))).isEqualTo(prisoner);

        Prisoner set = changed(prisoner.corrected(prisoner.details(), "5"));
        assertThat(set.imported(told, TODAY)).isInstanceOf(Decision.Unchanged.class);
        assertThat(prisoner.imported(told(prisoner.details(), here, false), TODAY))
                .as("a list that tells no unit")
                .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void theDayThatAPersonFilledInStaysWhenAListIsTakenBack() {
        Told told = told(prisoner.details(), there, false);
        Prisoner after = changed(prisoner.imported(told, TODAY));
        Prisoner dated = changed(
                after.moved(Standing.MAY_BE_WRITTEN_TO, there.facilityId(), after.unit(), TODAY.minusDays(9), TODAY));
        assertThat(dated.importUndone(prisoner, told, TODAY)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void whatAListCouldNotTakeBackIsSaid() {
        Told told = told(other(), there, false);
        Prisoner after = changed(prisoner.imported(told, TODAY));
        assertThat(changed(after.importUndone(prisoner, told, TODAY)).keepsSomethingOf(prisoner, told, TODAY))
                .isFalse();

        Prisoner spelled = changed(after.corrected(spelled(after.details()), after.unit()));
        Prisoner back = changed(spelled.importUndone(prisoner, told, TODAY));
        assertThat(back.details().latin()).contains("Oustinia Niezaboudkina");
        assertThat(back.keepsSomethingOf(prisoner, told, TODAY)).isTrue();

        Prisoner moved = changed(after.moved(Standing.BEING_TRANSFERRED, null, null, null, TODAY));
        assertThat(changed(moved.importUndone(prisoner, told, TODAY)).keepsSomethingOf(prisoner, told, TODAY))
                .isTrue();
    }

    @Test
    void aListTellsTheUnitAloneAndFillsInWhatNobodyKnewOfTheCase() {
        CourtCase court = new CourtCase(TODAY, null, 24, null, List.of(), List.of(), List.of(), Map.of());
        Told told = new Told(prisoner.details(), null, here.facilityId(), "7", court, false);
        assertThat(prisoner.differences(told, TODAY))
                .extracting(FieldChange::field)
                .containsExactly("unit", "arrested", "months");
        Prisoner after = changed(prisoner.imported(told, TODAY));
        assertThat(after.unit()).isEqualTo("7");
        assertThat(after.court().months()).isEqualTo(24);
        assertThat(after.moves()).isEqualTo(prisoner.moves());
        assertThat(after.imported(told, TODAY)).isInstanceOf(Decision.Unchanged.class);
        assertThat(changed(after.importUndone(prisoner, told, TODAY))).isEqualTo(prisoner);

        Told longer = new Told(
                prisoner.details(),
                null,
                null,
                null,
                new CourtCase(null, null, 36, null, List.of(), List.of(), List.of(), Map.of()),
                false);
        assertThat(after.differences(longer, TODAY)).containsExactly(new FieldChange("months", "24", "36", true));
        assertThat(after.imported(longer, TODAY)).isInstanceOf(Decision.Unchanged.class);

        Prisoner byHand = changed(prisoner.tried(
                new CourtCase(TODAY, null, null, null, List.of(), List.of(), List.of(), Map.of()), List.of()));
        assertThat(byHand.imported(longer, TODAY)).isInstanceOf(Decision.Unchanged.class);
    }

    private static Prisoner.Details spelled(Prisoner.Details details) {
        Prisoner.Details one = details("Незабудкина");
        return details.takingOver(
                new Prisoner.Details(
                        one.ru(),
                        null,
                        Stream.concat(details.latin().stream(), Stream.of("Vustsinia Niezabudkina"))
                                .toList(),
                        null,
                        one.sex(),
                        null,
                        null,
                        one.country(),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of()),
                Set.of("latin"));
    }

    @Test
    void anEntryOfAListIsTakenBackUnlessSomebodyWorkedOnIt() {
        assertThat(changed(prisoner.entryUndone()).gone()).isEqualTo(new Prisoner.Gone(null));
        assertThat(prisoner.enteredByHand().entryUndone()).isEqualTo(Decision.refused(PrisonerRefusal.WORKED_ON_SINCE));
    }

    private static Prisoner.Details other() {
        return new Prisoner.Details(
                null,
                null,
                List.of("Oustinia Niezaboudkina"),
                null,
                Sex.FEMALE,
                null,
                1988,
                org.vestka.registry.facilities.Country.BY,
                "лесник",
                List.of("грибы"),
                List.of(),
                "Другие слова.",
                List.of("130"),
                List.of());
    }

    private static Told told(Prisoner.Details details, Facility where, boolean onTheWay) {
        return new Told(details, null, where.facilityId(), null, CourtCase.NOTHING_KNOWN, onTheWay);
    }

    private static Prisoner changed(Decision<Prisoner, PrisonerEvent, PrisonerRefusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>) decision).state();
    }
}
