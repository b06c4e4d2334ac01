package org.vestka.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.prisoners.CourtCase;
import org.vestka.registry.prisoners.PersonName;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Sex;
import org.vestka.registry.prisoners.Standing;
import org.vestka.registry.prisoners.Told;

/** Who a row of a list may be, above all when they are hidden: nobody comes back into the light by a list. */
class EverybodyTest {
    private static final LocalDate BORN = LocalDate.of(1988, 3, 7);

    @Test
    void whoeverIsHiddenAndOfAnotherDayIsDoubtful() {
        Prisoner hidden = prisoner("p-1", "Незабудкин", "Устин", BORN, null, Standing.WANTS_PRIVACY);
        for (LocalDate written : List.of(LocalDate.of(1988, 7, 3), LocalDate.of(1979, 10, 30))) {
            ImportedRow row = judged(row("Незабудкин", "Устин", written, null), hidden);
            assertThat(row.verdict()).isEqualTo(ImportedRow.Verdict.DOUBTFUL);
            assertThat(row.likeId()).isEqualTo("p-1");
            assertThat(row.isToBeEntered()).isFalse();
        }
        assertThat(judged(row("Незабудкін", "Усцін", LocalDate.of(1979, 10, 30), null), hidden)
                        .verdict())
                .as("in another spelling")
                .isEqualTo(ImportedRow.Verdict.DOUBTFUL);
        assertThat(judged(row("Незабудкин", "Устин", BORN, null), hidden).verdict())
                .isEqualTo(ImportedRow.Verdict.UNCHANGED);
        assertThat(judged(row("Незабудкин", "Устин", null, 1988), hidden).verdict())
                .isEqualTo(ImportedRow.Verdict.DOUBTFUL);
    }

    @Test
    void anotherNameIsNew() {
        Prisoner known = prisoner("p-1", "Незабудкин", "Устин", BORN, null, Standing.MAY_BE_WRITTEN_TO);
        assertThat(judged(row("Репейников", "Савва", BORN, null), known).verdict())
                .isEqualTo(ImportedRow.Verdict.NEW);
        assertThat(judged(row("Незабудкин", "Фома", LocalDate.of(1979, 10, 30), null), known)
                        .verdict())
                .isEqualTo(ImportedRow.Verdict.NEW);
    }

    @Test
    void whatWasKnownOfADuplicateLeadsToWhoGoesOn() {
        Prisoner hidden = prisoner("p-1", "Незабудкин", "Устин", BORN, null, Standing.WANTS_PRIVACY);
        Prisoner shown = prisoner("p-1", "Незабудкин", "Устин", BORN, null, Standing.MAY_BE_WRITTEN_TO);
        Prisoner duplicate = with(
                prisoner("p-2", "Колокольчиков", "Лавр", LocalDate.of(1979, 10, 30), null, Standing.ADDRESS_UNKNOWN),
                new Prisoner.Gone("p-1"));
        ImportedRow old = row("Колокольчиков", "Лавр", LocalDate.of(1979, 10, 30), null);

        assertThat(judged(old, hidden, duplicate).verdict()).isEqualTo(ImportedRow.Verdict.UNCHANGED);
        ImportedRow row = judged(old, shown, duplicate);
        assertThat(row.likeId()).isEqualTo("p-1");
        assertThat(row.verdict()).as("it may tell what was decided against").isEqualTo(ImportedRow.Verdict.DOUBTFUL);

        Prisoner withdrawn = with(duplicate, new Prisoner.Gone(null));
        assertThat(judged(old, shown, withdrawn).verdict()).isEqualTo(ImportedRow.Verdict.NEW);
    }

    @Test
    void theSameYearAloneChangesNobodyUnasked() {
        Prisoner known = prisoner("p-1", "Незабудкин", "Устин", null, 1988, Standing.MAY_BE_WRITTEN_TO);
        assertThat(judged(row("Незабудкин", "Устин", null, 1988), known).verdict())
                .as("nothing new is said")
                .isEqualTo(ImportedRow.Verdict.UNCHANGED);
        assertThat(judged(row("Незабудкін", "Усцін", null, 1988), known).verdict())
                .isEqualTo(ImportedRow.Verdict.DOUBTFUL);
        assertThat(judged(row("Незабудкин", "Устин", null, 1987), known).verdict())
                .isEqualTo(ImportedRow.Verdict.DOUBTFUL);
    }

    @Test
    void ofManyNamesakesTheHiddenOneIsSeen() {
        try (Everybody everybody = new Everybody(TODAY)) {
            for (int at = 0; at < 20; at++) {
                everybody.add(prisoner(
                        "p-" + at, "Незабудкин", "Устин", BORN.plusYears(at + 1), null, Standing.MAY_BE_WRITTEN_TO));
            }
            everybody.add(prisoner("hidden", "Незабудкин", "Устин", BORN, null, Standing.WANTS_PRIVACY));
            ImportedRow row = everybody.judged(row("Незабудкин", "Устин", BORN, null));
            assertThat(row.likeId()).isEqualTo("hidden");
            assertThat(row.verdict()).isEqualTo(ImportedRow.Verdict.UNCHANGED);
        }
    }

    private static ImportedRow judged(ImportedRow row, Prisoner... known) {
        try (Everybody everybody = new Everybody(TODAY)) {
            List.of(known).forEach(everybody::add);
            return everybody.judged(row);
        }
    }

    private static ImportedRow row(String surname, String given, @Nullable LocalDate born, @Nullable Integer year) {
        Told told = new Told(details(surname, given, born, year), null, null, null, CourtCase.NOTHING_KNOWN, false);
        return new ImportedRow(2, ImportedRow.Verdict.NEW, surname, List.of(), told, null, List.of(), null);
    }

    private static Prisoner prisoner(
            String id,
            String surname,
            String given,
            @Nullable LocalDate born,
            @Nullable Integer year,
            Standing standing) {
        return Prisoner.registered(id, details(surname, given, born, year), standing, null, null, null, TODAY);
    }

    private static Prisoner with(Prisoner prisoner, Prisoner.Gone gone) {
        return new Prisoner(
                prisoner.prisonerId(),
                prisoner.details(),
                prisoner.standing(),
                null,
                null,
                prisoner.moves(),
                prisoner.order(),
                prisoner.court(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                gone);
    }

    private static Prisoner.Details details(
            String surname, String given, @Nullable LocalDate born, @Nullable Integer year) {
        return new Prisoner.Details(
                new PersonName(surname, given, null),
                null,
                List.of(),
                null,
                Sex.UNKNOWN,
                born,
                year,
                Country.BY,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
