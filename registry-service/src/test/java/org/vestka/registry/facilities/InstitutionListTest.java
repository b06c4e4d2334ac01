package org.vestka.registry.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionListTest {
    private static final String HEADINGS = "id\tregion\ttype\tnumber\tslang\tpostal_index\taddress\n";

    @Test
    void addressesAreTakenApart() {
        InstitutionList.Read read = read("""
                Z1\tВыдуманская область\tСИЗО\t1\t\t643001\t643001, Выдуманская область, г. Небылинск, Канатный проезд, д. 81
                Z2\tПримерский край\tИК\t12\t\t644012\t644012, Примерский край, Дальний район, п. Ахово, ул. Азовая, д. 4, стр. 2
                Z3\tРеспублика Мечта — Мечтания\tВК\tб/н\t\t645100\t645100, Республика Мечта, г. Дремск, Тихий район, с. Талое, д. 112
                Z4\tг. Сонск\tСИЗО (ц. п.)\t2\t\t101999\t101999, г. Сонск, ул. Ночная, д. 45
                Z5\tВыдуманская область\tКТБ\t3\t\t643003\t643003, Выдуманская область, Лесной район, д. 7
                """);
        assertThat(read.broken()).isEmpty();
        assertThat(read.institutions())
                .extracting(each -> each.facility().nameRu())
                .containsExactly("СИЗО-1", "ИК-12", "Воспитательная колония", "СИЗО-2 (ц. п.)", "КТБ-3");
        assertThat(read.institutions())
                .extracting(each -> each.facility().kind())
                .containsExactly(
                        FacilityKind.REMAND_PRISON,
                        FacilityKind.PENAL_COLONY,
                        FacilityKind.PENAL_COLONY,
                        FacilityKind.REMAND_PRISON,
                        FacilityKind.MEDICAL_FACILITY);
        assertThat(read.institutions())
                .extracting(each -> each.facility().address())
                .containsExactly(
                        new Address("Выдуманская область", null, "г. Небылинск", "Канатный проезд, д. 81", "643001"),
                        new Address(
                                "Примерский край", "Дальний район", "п. Ахово", "ул. Азовая, д. 4, стр. 2", "644012"),
                        new Address("Республика Мечта", "г. Дремск, Тихий район", "с. Талое", "д. 112", "645100"),
                        new Address("г. Сонск", null, "г. Сонск", "ул. Ночная, д. 45", "101999"),
                        new Address("Выдуманская область", null, "Лесной район", "д. 7", "643003"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Республика Мечта | Республика Мечта, Тихий район, улус Талый | Республика Мечта | Тихий район | улус Талый | -",
                "Республика Лесная Мечта — Грёза | Лесная Мечта — Грёза, г. Дремск, д. 6 | Республика Лесная Мечта — Грёза | - | г. Дремск | д. 6",
                "Сонская область и г. Сонск | Сонская область, с. Талое, ул. Новая, д. 1 | Сонская область | - | с. Талое | ул. Новая, д. 1",
                "Сонская область и г. Сонск | г. Сонск, п. Тихий, Новый проезд, д. 1 | г. Сонск | - | п. Тихий | Новый проезд, д. 1",
                "Небылая автономная область | НАО, г. Небылинск, д. 1 | Небылая автономная область | - | г. Небылинск | д. 1",
                "Примерский край | Выдуманская область, г. Дремск, д. 1 | Выдуманская область | - | г. Дремск | д. 1",
                "Примерский край | Примерский край, Дальний район, Ближнее, дер. Ахово | Примерский край | Дальний район, Ближнее | дер. Ахово | -",
                "Примерский край | Примерский край, Дальний район, п/о Бор, п. Верхний | Примерский край | Дальний район, п/о Бор | п. Верхний | -",
                "Примерский край | Примерский край, мкр. Марь, ул. Новая, д. 5/1 | Примерский край | - | мкр. Марь | ул. Новая, д. 5/1",
                "Примерский край | Примерский край, м. о. Дальний, п. Бор, ул. Новая, д. 24, стр. 1 | Примерский край | м. о. Дальний | п. Бор | ул. Новая, д. 24, стр. 1"
            })
    void whatIsNoTownIsNotTakenForOne(
            String column,
            String written,
            String region,
            @Nullable String district,
            String settlement,
            @Nullable String street) {
        InstitutionList.Read read = read("Z1\t" + column + "\tИК\t1\t\t643001\t643001, " + written + "\n");
        assertThat(read.institutions())
                .extracting(each -> each.facility().address())
                .containsExactly(new Address(region, district, settlement, street, "643001"));
    }

    @Test
    void aFileAsExcelSavesItInRussianIsRead() {
        String file = HEADINGS + "Z1\tВыдуманская область\tТ\tб/н\t\t643001\t643001, г. Небылинск, д. 1\n";
        assertThat(InstitutionList.read(file.getBytes(Charset.forName("windows-1251")), Country.RU)
                        .institutions())
                .extracting(each -> each.facility().nameRu())
                .containsExactly("Тюрьма");
    }

    @Test
    void ofAFileThatIsTooLongNothingIsTaken() {
        InstitutionList.Read read = read(
                "Z1\tобласть\tИК\t1\t\t643001\t643001, г. Небылинск, д. 1\n".repeat(InstitutionList.MOST_LINES + 1));
        assertThat(read.institutions()).isEmpty();
        assertThat(read.broken()).extracting(InstitutionList.Broken::reason).containsExactly("too-many");
    }

    @Test
    void theSameLineIsTheSameFacility() {
        String line = "Z1\tобласть\tИК\t1\t\t643001\t643001, г. Небылинск, д. 1\n";
        assertThat(read(line).institutions().getFirst().facility().facilityId())
                .isEqualTo(read(line).institutions().getFirst().facility().facilityId());
    }

    @Test
    void eachBrokenLineIsToldWithItsReason() {
        InstitutionList.Read read = read("""
                Z1\tобласть\tИК\t1\t\t999\t999, г. Небылинск, д. 1
                Z2\tобласть\t\t1\t\t643001\t643001, г. Небылинск, д. 1
                Z3\tобласть\tИК\t3\t\t643001\t643001, г. Небылинск, д. 1\tx\ty
                Z4\tобласть\tИК\t4\t\t643001\t643001
                Z5\tобласть\tИК\t5\t\t643001\t643001, г. Небылинск, д. 1
                """);
        assertThat(read.broken())
                .extracting(each -> each.line() + " " + each.reason())
                .containsExactly("2 index", "3 no-name", "4 too-many-cells", "5 no-place");
        assertThat(read.institutions())
                .extracting(InstitutionList.Institution::line)
                .containsExactly(6);
        for (String file : List.of("", "a;b;c\n1;2;3\n", "\u0000\u0001")) {
            assertThat(InstitutionList.read(file.getBytes(StandardCharsets.UTF_8), Country.RU)
                            .institutions())
                    .isEmpty();
        }
    }

    private static InstitutionList.Read read(String lines) {
        return InstitutionList.read((HEADINGS + lines).getBytes(StandardCharsets.UTF_8), Country.RU);
    }
}
