package org.vestka.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.prisoners.PersonName;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Sex;
import org.vestka.registry.prisoners.Standing;

class PrisonerTableTest {
    private final Facility colony = aColony("11");

    @Test
    void aListWithSemicolonsAsRussianSitesMakeIt() {
        List<ImportedRow> rows = read("""
                ФИО;Категория;Где сидит;Обвинение;Дата рождения
                Незабудкин Устин Лукич;;ИК № 11, г. Выдумск;342 | 368;07.03.1988
                Васильковая Мальвина Фоминична;;на этапе;130;01.12.1970
                Репейников Савва;;уточняется;;1965
                """);
        assertThat(rows).extracting(ImportedRow::verdict).containsOnly(ImportedRow.Verdict.NEW);
        ImportedRow first = rows.getFirst();
        assertThat(russian(first).surname()).isEqualTo("Незабудкин");
        assertThat(details(first).sex()).isEqualTo(Sex.MALE);
        assertThat(details(first).birthDate()).isEqualTo(LocalDate.of(1988, 3, 7));
        assertThat(details(first).articles()).containsExactly("342", "368");
        assertThat(first.facilityId()).isEqualTo(colony.facilityId());
        assertThat(first.standing()).isEqualTo(Standing.MAY_BE_WRITTEN_TO);
        assertThat(rows.get(1).standing()).isEqualTo(Standing.BEING_TRANSFERRED);
        assertThat(rows.get(2).standing()).isEqualTo(Standing.ADDRESS_UNKNOWN);
        assertThat(details(rows.get(2)).birthYear()).isEqualTo(1965);
    }

    @Test
    void aListWithCommasByteOrderMarkAndQuotedNewlines() {
        List<ImportedRow> rows = read(
                "\uFEFFФИО,Статьи,Где находится,СИЗО (актуальное),Колония (актуальная),История,Год рождения,Дата рождения\r\n"
                        + "\"Незабудкин Устин Лукич\",\"342|\n368\",,,\"ИК-11, 230011\",\"было\n| стало\",1988,03/07/1988\r\n");
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().problems()).isEmpty();
        assertThat(details(rows.getFirst()).birthDate()).isEqualTo(LocalDate.of(1988, 3, 7));
        assertThat(details(rows.getFirst()).articles()).containsExactly("342", "368");
        assertThat(rows.getFirst().facilityId()).isEqualTo(colony.facilityId());
    }

    @Test
    void aListWithTheNameInPartsAndTheAddressInParts() {
        List<ImportedRow> rows = read("""
                name,surname,patronymic,date_of_birth,description,article,category,address,postcode,region,city,prison,sex,ways[],frequency
                Устинья,Незабудкина,Лукинична,1988-03-07,Вымышлена.,342,,"ул. Садовая, 1",230011,Примерская область,г. Выдумск,ИК № 11,f,mail,1
                """);
        assertThat(rows.getFirst().problems()).isEmpty();
        assertThat(russian(rows.getFirst()).given()).isEqualTo("Устинья");
        assertThat(rows.getFirst().facilityId()).isEqualTo(colony.facilityId());
    }

    @Test
    void excelInRussianIsUnderstood() {
        byte[] file = "ФИО;Дата рождения\nНезабудкин Устин;07.03.1988\n".getBytes(Charset.forName("windows-1251"));
        assertThat(PrisonerTable.read(file))
                .isInstanceOfSatisfying(
                        PrisonerTable.Read.Table.class,
                        read -> assertThat(read.table().rows().getFirst().cells())
                                .containsEntry(Column.FULL_NAME, "Незабудкин Устин"));
    }

    @Test
    void eachBrokenRowIsToldByLineAndReasonAndTheGoodOnesStay() {
        List<ImportedRow> rows = read("""
                ФИО,Дата рождения,пол,country,отряд
                Незабудкин,07.03.1988,м,BY,1
                Васильковая Мальвина,32.13.1970,ж,BY,1
                Репейников Савва,01.01.1970,x,BY,1
                ,01.01.1970,м,BY,1
                Лопухов Фома,01.01.1970,м,FR,1
                Подорожников Клим,01.01.1770,м,BY,1
                Одуванчиков Глеб,01.01.1970,м,BY,1,2,3
                Клеверов Прохор,01.01.1970,м,BY,\u0007
                Ромашкин Пров,01.01.1970,м,BY,2
                """);
        assertThat(rows).extracting(ImportedRow::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(rows)
                .extracting(row -> row.problems().isEmpty()
                        ? null
                        : row.problems().getFirst().code())
                .containsExactly(
                        Problem.Code.NAME_IN_PARTS_MISSING,
                        Problem.Code.NOT_A_DATE,
                        Problem.Code.UNKNOWN_SEX,
                        Problem.Code.NO_NAME,
                        Problem.Code.UNKNOWN_COUNTRY,
                        Problem.Code.BORN_OUT_OF_RANGE,
                        Problem.Code.TOO_MANY_CELLS,
                        Problem.Code.CONTROL_CHARACTERS,
                        null);
        assertThat(rows).last().extracting(ImportedRow::verdict).isEqualTo(ImportedRow.Verdict.NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'ФИО;Дата рождения', EMPTY",
        "'Дата;Место\n1;2', NO_NAME_COLUMN",
        "'ФИО;Статьи\n\"Незабудкин Устин;342', BROKEN_QUOTES",
        "'PK\u0003\u0004', NOT_TEXT",
        "'ФИО\u0000;x\n1;2', NOT_TEXT"
    })
    void whatIsNoListIsRefusedWithAReason(String file, PrisonerTable.Unreadable reason) {
        assertThat(PrisonerTable.read(file.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new PrisonerTable.Read.Refused(reason));
    }

    private List<ImportedRow> read(String csv) {
        PrisonerTable.Read read = PrisonerTable.read(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(PrisonerTable.Read.Table.class);
        RowReader reader = new RowReader(Country.BY, new FacilityFinder(List.of(colony, aColony("12"))), TODAY);
        return ((PrisonerTable.Read.Table) read)
                .table().rows().stream().map(reader::read).toList();
    }

    private static Prisoner.Details details(ImportedRow row) {
        return Objects.requireNonNull(row.details());
    }

    private static PersonName russian(ImportedRow row) {
        return Objects.requireNonNull(details(row).ru());
    }
}
