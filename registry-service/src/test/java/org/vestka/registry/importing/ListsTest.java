package org.vestka.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.FacilityFinder;
import org.vestka.registry.facilities.InstitutionList;
import org.vestka.registry.importing.json.JsonList;
import org.vestka.registry.prisoners.FieldChange;
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

    @ParameterizedTest
    @ValueSource(
            strings = {"этап", "на этапе", "Этапирован", "этап, уточняется", "этапирован в ИК-11", "СИЗО-1 (этап)"})
    void whoeverIsOnTheWayIsNowhere(String place) {
        ImportedRow row =
                read("ФИО;Где сидит\nНезабудкин Устин;" + place + "\n").getFirst();
        assertThat(row.problems()).isEmpty();
        assertThat(told(row).onTheWay()).isTrue();
        assertThat(told(row).facilityId()).isNull();
        assertThat(told(row).standingWhenNew()).isEqualTo(Standing.BEING_TRANSFERRED);
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
        "'', EMPTY, 0",
        "'ФИО;Дата рождения', EMPTY, 0",
        "'[]', EMPTY, 0",
        "'[\n{\"name\": \"', BROKEN_JSON, 2",
        "'[1, 2]', NO_ARRAY, 0",
        "'ФИО;Статьи\nРепейников Савва;130\n\"Незабудкин Устин;342', BROKEN_QUOTES, 3",
        "'PK\u0003\u0004', NOT_TEXT, 0",
        "'ФИО\u0000;x\n1;2', NOT_TEXT, 0"
    })
    void whatIsNoListIsRefusedWithAReasonAndItsLine(String file, RawTable.Unreadable reason, long line) {
        assertThat(files.open(file.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new RawTable.Opened.Refused(reason, line));
    }

    @Test
    void theSeparatorThatExcelNamesIsNoHeading() {
        List<ImportedRow> rows = read("sep=;\r\nФИО;Дата рождения\r\nНезабудкин Устин;07.03.1988\r\n");
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().line()).isEqualTo(3);
        assertThat(details(rows.getFirst()).birthDate()).isEqualTo(LocalDate.of(1988, 3, 7));
    }

    @Test
    void unicodeTextOfExcelIsUnderstood() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] file = "\uFEFFФИО\tДата рождения\r\nНезабудкин Устин\t07.03.1988\r\n".getBytes(charset);
            assertThat(files.open(file))
                    .isInstanceOfSatisfying(
                            RawTable.Opened.Table.class,
                            opened -> assertThat(opened.table().headings()).containsExactly("ФИО", "Дата рождения"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"07.03.1988 0:00", "1988-03-07T00:00:00", "1988-03-07 00:00:00.000", "32209"})
    void datesWithATimeAndDaysThatASpreadsheetCountsAreRead(String date) {
        ImportedRow row =
                read("ФИО;Дата рождения\nНезабудкин Устин;" + date + "\n").getFirst();
        assertThat(row.problems()).isEmpty();
        assertThat(details(row).birthDate()).isEqualTo(LocalDate.of(1988, 3, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "07.03.88, 01.01.2020, YEAR_IN_TWO_DIGITS",
        "3/7/88 0:00, 01.01.2020, YEAR_IN_TWO_DIGITS",
        "07.03.1988, 01.01.0001, DAY_OUT_OF_RANGE",
        "07.03.1988, 01.01.2030, DAY_OUT_OF_RANGE",
        "07.03.1988, недавно, NOT_A_DATE"
    })
    void whatIsWrongWithADateIsSaid(String born, String arrested, Problem.Code code) {
        ImportedRow row = read("ФИО;Дата рождения;arrested\nНезабудкин Устин;" + born + ";" + arrested + "\n")
                .getFirst();
        assertThat(row.problems()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void theHeadingSaysWhetherTheGivenNameStandsFirst() {
        for (String name : List.of("Устин Незабудкин", "Устин Лукич Незабудкин")) {
            PersonName read = russian(read("Имя и фамилия\n" + name + "\n").getFirst());
            assertThat(read.surname()).isEqualTo("Незабудкин");
            assertThat(read.given()).isEqualTo("Устин");
        }
    }

    @Test
    void whatIsCutIsSaid() {
        String many = String.join(
                "|", IntStream.range(0, 31).mapToObj(at -> "дело " + at).toList());
        ImportedRow row = read("ФИО;Статьи;interests;отряд\nНезабудкин Устин;" + "ч".repeat(41) + ";" + many + ";"
                        + "о".repeat(81) + "\n")
                .getFirst();
        assertThat(row.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(Problem.Code.CUT, Problem.Code.TOO_MANY_WORDS, Problem.Code.CUT);
        assertThat(row.verdict()).isEqualTo(ImportedRow.Verdict.NEW);
    }

    @Test
    void ofSomebodyNewEverythingIsShown() {
        ImportedRow row = read("""
                ФИО;Дата рождения;Где сидит;отряд;months
                Незабудкин Устин;07.03.1988;ИК-11;3;24
                """).getFirst();
        assertThat(row.differences())
                .extracting(FieldChange::field)
                .containsExactly("ru", "birthDate", "birthYear", "country", "standing", "facilityId", "unit", "months");
        assertThat(row.differences()).extracting(FieldChange::before).containsOnly("");
        assertThat(row.differences()).extracting(FieldChange::after).contains(colony.facilityId(), "24");
    }

    @Test
    void aColumnThatAPersonPassedOverStaysPassedOver() {
        ListSource source = new ListSource("s-1", "Луг", Country.BY, DateOrder.DAY_FIRST, List.of())
                .learning(Country.BY, DateOrder.DAY_FIRST, List.of(new ColumnMeaning("Статус", null)));
        assertThat(source.meaning("статус")).contains(new ColumnMeaning("Статус", null));
        assertThat(source.meaning("ФИО")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7", "-1", "@сумма"})
    void whatASpreadsheetWouldReckonIsExportedAsTextAndReadBack(String text) {
        String line = ExportedList.line(Map.of("description", text), Map.Entry::getValue);
        assertThat(line).isEqualTo("'" + text);
        ImportedRow row = read("ФИО;описание\nНезабудкин Устин;" + line + "\n").getFirst();
        assertThat(details(row).biography()).isEqualTo(text);
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
