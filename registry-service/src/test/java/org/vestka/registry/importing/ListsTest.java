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
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.FacilityFinder;
import org.vestka.registry.facilities.InstitutionList;
import org.vestka.registry.importing.json.JsonList;
import org.vestka.registry.prisoners.PersonName;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Sex;
import org.vestka.registry.prisoners.Standing;
import org.vestka.registry.prisoners.Told;

class ListsTest {
    private final Facility colony = aColony("11");
    private final ListFile files = new ListFile(JsonList::open);

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
        assertThat(told(first).facilityId()).isEqualTo(colony.facilityId());
        assertThat(told(first).standingWhenNew()).isEqualTo(Standing.MAY_BE_WRITTEN_TO);
        assertThat(told(rows.get(1)).standingWhenNew()).isEqualTo(Standing.BEING_TRANSFERRED);
        assertThat(told(rows.get(2)).standingWhenNew()).isEqualTo(Standing.ADDRESS_UNKNOWN);
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
        assertThat(told(rows.getFirst()).facilityId()).isEqualTo(colony.facilityId());
    }

    @Test
    void aListWithTheNameInPartsAndTheAddressInParts() {
        List<ImportedRow> rows = read("""
                name,surname,patronymic,date_of_birth,description,article,category,address,postcode,region,city,prison,sex,ways[],frequency
                Устинья,Незабудкина,Лукинична,1988-03-07,Вымышлена.,342,,"ул. Садовая, 1",230011,Примерская область,г. Выдумск,ИК № 11,f,mail,1
                """);
        assertThat(rows.getFirst().problems()).isEmpty();
        assertThat(russian(rows.getFirst()).given()).isEqualTo("Устинья");
        assertThat(told(rows.getFirst()).facilityId()).isEqualTo(colony.facilityId());
    }

    @Test
    void aListAsJsonWithArraysAndFieldsLeftOut() {
        List<ImportedRow> rows = read("""
                {"made": "by nobody", "prisoners": [
                  {"ФИО": "Незабудкин Устин Лукич", "date_of_birth": "1988-03-07", "articles": ["342", "368"], "prison": "ИК-11"},
                  {"latin": ["Savva Repeynikov"], "год рождения": 1965}]}
                """);
        assertThat(rows).extracting(ImportedRow::line).containsExactly(1L, 2L);
        assertThat(details(rows.getFirst()).articles()).containsExactly("342", "368");
        assertThat(details(rows.get(1)).birthYear()).isEqualTo(1965);
        assertThat(details(rows.get(1)).latin()).containsExactly("Savva Repeynikov");
    }

    @Test
    void datesWithSlashesAreReadAsTheSourceWritesThem() {
        String list = "ФИО,Дата рождения\nНезабудкин Устин,03/07/1988\nРепейников Савва,31/07/1988\n";
        assertThat(read(list, DateOrder.MONTH_FIRST))
                .extracting(row -> details(row).birthDate())
                .containsExactly(LocalDate.of(1988, 3, 7), LocalDate.of(1988, 7, 31));
        assertThat(read(list, DateOrder.DAY_FIRST))
                .extracting(row -> details(row).birthDate())
                .containsExactly(LocalDate.of(1988, 7, 3), LocalDate.of(1988, 7, 31));
    }

    @Test
    void severalNamesAndPlacesInOneCellAreTakenApart() {
        ImportedRow row = read("""
                ФИО,СИЗО (актуальное),Колония (актуальная),Год рождения,Дата рождения
                "Незабудкин Устин Лукич
                | Незабудкін Усцін | Ustin Nezabudkin",СИЗО-1,"ИК-12 |
                ИК-11",1987,"03/07/1988
                |"
                """).getFirst();
        assertThat(details(row).nameForms())
                .containsExactly("Устин Лукич Незабудкин", "Усцін Незабудкін", "Ustin Nezabudkin");
        assertThat(told(row).facilityId()).isEqualTo(colony.facilityId());
        assertThat(row.problems()).extracting(Problem::code).containsExactly(Problem.Code.NOT_BORN_IN_THAT_YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"уточняется", "не указан", "Не указано", "неизвестно", "-"})
    void aPlaceThatIsNotSaidIsNoProblem(String place) {
        ImportedRow row = read("ФИО;Где сидит;Статьи\nНезабудкин Устин;" + place + ";не указаны\n")
                .getFirst();
        assertThat(row.problems()).isEmpty();
        assertThat(told(row).standingWhenNew()).isEqualTo(Standing.ADDRESS_UNKNOWN);
        assertThat(details(row).articles()).isEmpty();
    }

    @Test
    void inventedPeopleSayThatTheyAreAndCanBeBrought() {
        List<ImportedRow> rows = read(InventedPeople.people(300, TODAY));
        assertThat(rows).hasSize(300).allSatisfy(row -> {
            assertThat(row.verdict()).isEqualTo(ImportedRow.Verdict.NEW);
            assertThat(details(row).isInvented()).isTrue();
            assertThat(told(row).court().months()).isNotNull();
        });
        for (Country country : Country.values()) {
            InstitutionList.Read prisons =
                    InstitutionList.read(InventedPeople.prisons(country).getBytes(StandardCharsets.UTF_8), country);
            assertThat(prisons.broken()).isEmpty();
            assertThat(prisons.institutions()).hasSizeGreaterThanOrEqualTo(4);
            List<Facility> known = prisons.institutions().stream()
                    .map(InstitutionList.Institution::facility)
                    .toList();
            assertThat(read(InventedPeople.people(300, TODAY), DateOrder.MONTH_FIRST, known))
                    .filteredOn(row -> details(row).country() == country)
                    .hasSizeGreaterThan(50)
                    .filteredOn(row -> told(row).facilityId() != null)
                    .hasSizeGreaterThan(30);
        }
    }

    @Test
    void excelInRussianIsUnderstood() {
        byte[] file = "ФИО;Дата рождения\nНезабудкин Устин;07.03.1988\n".getBytes(Charset.forName("windows-1251"));
        assertThat(files.open(file))
                .isInstanceOfSatisfying(
                        RawTable.Opened.Table.class,
                        opened -> assertThat(opened.table().rows().getFirst().cells())
                                .first()
                                .isEqualTo("Незабудкин Устин"));
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
        "'[]', EMPTY",
        "'[{\"name\": \"', BROKEN_JSON",
        "'[1, 2]', BROKEN_JSON",
        "'ФИО;Статьи\n\"Незабудкин Устин;342', BROKEN_QUOTES",
        "'PK\u0003\u0004', NOT_TEXT",
        "'ФИО\u0000;x\n1;2', NOT_TEXT"
    })
    void whatIsNoListIsRefusedWithAReason(String file, RawTable.Unreadable reason) {
        assertThat(files.open(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(new RawTable.Opened.Refused(reason));
    }

    private List<ImportedRow> read(String list) {
        return read(list, DateOrder.MONTH_FIRST);
    }

    private List<ImportedRow> read(String list, DateOrder dates) {
        return read(list, dates, List.of(colony, aColony("12")));
    }

    private List<ImportedRow> read(String list, DateOrder dates, List<Facility> known) {
        RawTable.Opened opened = files.open(list.getBytes(StandardCharsets.UTF_8));
        assertThat(opened).isInstanceOf(RawTable.Opened.Table.class);
        RawTable table = ((RawTable.Opened.Table) opened).table();
        ColumnNames names = ColumnNames.read();
        List<ColumnMeaning> columns = table.headings().stream()
                .map(heading -> new ColumnMeaning(heading, names.of(heading).orElse(null)))
                .toList();
        RowReader reader = new RowReader(columns, Country.BY, dates, new FacilityFinder(known, TODAY), TODAY);
        return table.rows().stream().map(reader::read).toList();
    }

    private static Told told(ImportedRow row) {
        return Objects.requireNonNull(row.told());
    }

    private static Prisoner.Details details(ImportedRow row) {
        return told(row).details();
    }

    private static PersonName russian(ImportedRow row) {
        return Objects.requireNonNull(details(row).ru());
    }
}
