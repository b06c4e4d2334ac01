package org.vestka.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vestka.registry.PrisonersInMemory;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.importing.json.JsonList;
import org.vestka.registry.prisoners.Prisoner;

/** The way of a list, from its file to the registry and back. */
class ImportingPrisonersTest {
    private static final String LIST = """
            ФИО;Дата рождения;Статьи
            Незабудкин Устин Лукич;07.03.1988;342
            Репейников Савва Фомич;01.12.1970;130
            """;

    private final Facility colony = aColony("11");
    private final ImportsInMemory imports = new ImportsInMemory();
    private final PrisonersInMemory prisoners = new PrisonersInMemory();
    private final ImportingPrisoners importing = new ImportingPrisoners(
            prisoners,
            new FacilitiesInMemory(List.of(colony)),
            imports,
            new ListFile(JsonList::open),
            Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));

    @Test
    void aListThatWasReadTwiceEntersNobodyTwice() {
        String one = read(LIST);
        String again = read(LIST);
        carryOut(one);
        assertThat(prisoners.shown()).hasSize(2);

        carryOut(again);
        assertThat(list(again).status()).isEqualTo(PrisonerImport.Status.READ);
        assertThat(list(again).sentBack()).isTrue();
        assertThat(list(again).count(ImportedRow.Verdict.UNCHANGED)).isEqualTo(2);
        carryOut(again);
        assertThat(list(again).status()).isEqualTo(PrisonerImport.Status.CARRIED_OUT);
        assertThat(prisoners.shown()).hasSize(2);
    }

    @Test
    void whoeverIsRegisteredWhileAListIsBeingCarriedOutIsComparedWithItsRest() {
        StringBuilder list = new StringBuilder(LIST);
        for (int at = 0; at < ImportChunk.ROWS; at++) {
            list.append("Ромашкин Пров;").append(1900 + at).append(";130\n");
        }
        String other = read("ФИО;Дата рождения\nЛопухов Фома;1970\n");
        String importId = read(list.toString());
        assertThat(list(importId).chunks()).isEqualTo(2);
        importing.carryOut(importId);
        AtomicInteger steps = new AtomicInteger();
        importing.goOn(importId, () -> {
            if (steps.incrementAndGet() == 2) {
                // Sent back first, because of those whom this list has entered so far.
                carryOut(other);
                carryOut(other);
            }
            return true;
        });
        assertThat(list(importId).status()).isEqualTo(PrisonerImport.Status.READ);
        carryOut(importId);
        assertThat(list(importId).status()).isEqualTo(PrisonerImport.Status.CARRIED_OUT);
        assertThat(prisoners.shown())
                .as("namesakes of whoever came between wait for a person")
                .hasSize(1 + ImportChunk.ROWS);
        importing.undo(importId);
        importing.goOn(importId, () -> true);
        assertThat(prisoners.shown()).hasSize(1);
    }

    @Test
    void aListThatIsToBeReadAnewIsNeverCarriedOutAsItWasReadBefore() {
        String importId = read(LIST.replace("Статьи", "что-то"));
        importing.understand(importId, Country.BY, DateOrder.DAY_FIRST, columns(), null);
        // It was stopped before anything was compared, and somebody pressed the button meanwhile.
        importing.goOn(importId, () -> false);
        importing.carryOut(importId);
        importing.goOn(importId, () -> true);
        carryOut(importId);
        assertThat(list(importId).status()).isEqualTo(PrisonerImport.Status.CARRIED_OUT);
        assertThat(prisoners.shown())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.details().articles()).isNotEmpty());
    }

    @Test
    void aPartThatNobodyComparedIsNotPassedOver() {
        String importId = read(LIST);
        // As a process left it that was killed between the parts and the list.
        imports.put(ImportChunk.of(importId, 0, imports.chunk(importId, 0).raw()));
        carryOut(importId);
        assertThat(list(importId).status()).isEqualTo(PrisonerImport.Status.READ);
        carryOut(importId);
        assertThat(prisoners.shown()).hasSize(2);
    }

    @Test
    void whatAPersonDecidedHoldsWhenAListIsComparedAnew() {
        carryOut(read("ФИО;Статьи\nЛопухов Фома;130\n"));
        String importId = read("ФИО;Статьи\nЛопухов Фома;342\n");
        importing.choose(importId, Map.of(2L, ImportedRow.Choice.SOMEBODY_ELSE));
        carryOut(read(LIST));
        carryOut(importId);
        assertThat(list(importId).sentBack()).isTrue();
        assertThat(imports.chunk(importId, 0).rows().getFirst().choice()).isEqualTo(ImportedRow.Choice.SOMEBODY_ELSE);
    }

    @Test
    void whatCouldNotBeTakenBackIsCounted() {
        carryOut(read(LIST));
        String importId = read(LIST.replace("342", "130|342"));
        carryOut(importId);
        prisoners.shown().stream()
                .filter(each -> each.order().startsWith("Незабудкин"))
                .forEach(each -> prisoners.change(
                        each.prisonerId(), known -> known.corrected(charged(known.details(), "368"), known.unit())));
        importing.undo(importId);
        importing.goOn(importId, () -> true);
        assertThat(list(importId).kept()).isOne();
        assertThat(imports.chunk(importId, 0).kept()).containsExactly(2L);
    }

    @Test
    void somebodyWhoStandsInAListTwiceIsDoubtful() {
        String importId = read("""
                ФИО;Дата рождения
                Незабудкин Устин;07.03.1988
                Незабудкин Устин Лукич;07.03.1988
                Незабудкін Усцін;07.03.1988
                Лопухов Фома Лукич;
                Лопухов Фома Фомич;
                Лопухов Фома;
                """);
        assertThat(imports.chunk(importId, 0).rows())
                .extracting(ImportedRow::verdict)
                .containsExactly(
                        ImportedRow.Verdict.NEW,
                        ImportedRow.Verdict.DOUBTFUL,
                        ImportedRow.Verdict.DOUBTFUL,
                        ImportedRow.Verdict.NEW,
                        ImportedRow.Verdict.NEW,
                        ImportedRow.Verdict.DOUBTFUL);
    }

    private static Prisoner.Details charged(Prisoner.Details details, String article) {
        return new Prisoner.Details(
                details.ru(),
                details.be(),
                details.latin(),
                details.dative(),
                details.sex(),
                details.birthDate(),
                details.birthYear(),
                details.country(),
                details.occupation(),
                details.interests(),
                details.languages(),
                details.biography(),
                List.of(article),
                details.needs());
    }

    private static List<Column> columns() {
        return List.of(Column.FULL_NAME, Column.BIRTH_DATE, Column.ARTICLES);
    }

    private String read(String list) {
        ImportingPrisoners.Read read = importing.read(list.getBytes(StandardCharsets.UTF_8), null, Country.BY, "p-1");
        assertThat(read).isInstanceOf(ImportingPrisoners.Read.Kept.class);
        String importId = ((ImportingPrisoners.Read.Kept) read).importId();
        importing.goOn(importId, () -> true);
        return importId;
    }

    private void carryOut(String importId) {
        importing.carryOut(importId);
        importing.goOn(importId, () -> true);
    }

    private PrisonerImport list(String importId) {
        return imports.find(importId).orElseThrow();
    }
}
