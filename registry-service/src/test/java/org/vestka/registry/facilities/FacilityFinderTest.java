package org.vestka.registry.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacilityFinderTest {
    private final FacilityFinder finder = new FacilityFinder(
            List.of(
                    facility(
                            "a",
                            "ИК-7",
                            "7",
                            "Выдуманская область",
                            null,
                            "г. Небылинск",
                            "ул. Сказочная, д. 12",
                            "643101"),
                    facility(
                            "b",
                            "ИК-9",
                            "9",
                            "Выдуманская область",
                            null,
                            "г. Небылинск",
                            "ул. Лесная, д. 3",
                            "643102"),
                    facility(
                            "c",
                            "СИЗО-1",
                            "1",
                            "Примерский край",
                            null,
                            "г. Примерск",
                            "ул. Сказочная, д. 12",
                            "644001"),
                    facility(
                            "d",
                            "СИЗО-1",
                            "1",
                            "Выдуманская область",
                            null,
                            "г. Сочинск",
                            "Канатный проезд, д. 81",
                            "643900"),
                    facility("e", "КП-7", "7", "Выдуманская область", "Дальний район", "пгт Облачное", null, "643777"),
                    facility("f", "ЛИУ-3", "3", "Республика Мечта", null, "г. Дремск", "ул. Тихая, д. 5", "645003"),
                    new Facility(
                            "g",
                            Country.RU,
                            FacilityKind.PRISON,
                            "2",
                            "Т-2",
                            null,
                            new Address("Примерский край", null, "г. Новинск", "ул. Новая, д. 1", "644555"),
                            Rules.usualIn(Country.RU),
                            List.of(),
                            List.of(new FormerAddress(
                                    new Address("Примерский край", null, "г. Старинск", "ул. Старая, д. 9", "644222"),
                                    LocalDate.of(2024, 4, 29))),
                            null),
                    facility("h", "Т", null, "Далёкая область", null, "г. Глухов", "ул. Глухая, д. 1", "645501"),
                    facility("i", "ОБ", null, "Далёкая область", null, "г. Дальск", "ул. Белая, д. 2", "645601"),
                    facility("j", "СИЗО-5", "5", "Далёкая область", null, "г. Вёсельск", "ул. Белая, д. 3", "645701"),
                    facility("k", "ИК-20", "20", "Далёкая область", null, "г. Рядом", "ул. Общая, д. 4", "645801"),
                    facility("l", "ИК-21", "21", "Далёкая область", null, "г. Рядом", "ул. Общая, д. 6", "645801"),
                    facility(
                            "m", "ИК-22", "22", "Далёкая область", null, "г. Глухов", "Далёкое шоссе, д. 1", "645503")),
            TODAY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // as it stands in the registry, and without commas, in capitals, in another order
                "643101, Выдуманская область, г. Небылинск, ул. Сказочная, д. 12 | a",
                "643101 ВЫДУМАНСКАЯ ОБЛ. Г.НЕБЫЛИНСК УЛ.СКАЗОЧНАЯ Д.12 ФКУ ИК-7 | a",
                "ФКУ ИК № 7 УФСИН России, ул. Сказочная 12, Небылинск, Выдуманская обл, 643101 | a",
                // a slip in the index: a wrong, a missing, a swapped digit
                "ИК-7, 643108, г. Небылинск | a",
                "ИК-7, 64310, г. Небылинск | a",
                "ИК-7, 634101, Небылинск | a",
                // the number beats an index that belongs to a neighbour
                "ИК-9, 643101, г. Небылинск | b",
                // written out, and in other cases
                "исправительная колония № 9 в Небылинске | b",
                "Следственный изолятор № 1, Примерск | c",
                "СИЗО-1 г. Сочинска | d",
                "643900 | d",
                "Канатный пр-д 81, Сочинск | d",
                // a settlement colony is no colony of the same number
                "КП-7, Облачное | e",
                "лечебное исправительное учреждение № 3 | f",
                "респ. Мечта г Дремск Тихая 5 | f",
                // where it was before
                "Тюрьма № 2, 644222, г. Старинск, ул. Старая, 9 | g",
                "644555, Новинск, Т-2 | g",
                // those without a number
                "Тюрьма, г. Глухов | h",
                "Т, г. Глухов, Далёкая область | h",
                "ОБ, 645601, Далёкая область, г. Дальск | i",
                "СИЗО-5, Далёкая область, г. Вёсельск | j",
                // of two in one street the house tells
                "645801, Далёкая область, г. Рядом, ул. Общая, д. 6 | l"
            })
    void whatWasWrittenDownIsUnderstood(String written, String id) {
        assertThat(finder.find(written, Country.RU)).map(Facility::facilityId).contains(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "СИЗО-1", // two of them
                "ул. Сказочная, д. 12", // in two towns
                "г. Небылинск, Выдуманская область", // a town is no address
                "ИК-8, г. Небылинск",
                "ИК-99, г. Глухов, Далёкая область", // no number of a prison without one
                "г. Глухов, Далёкая область", // a street called after its region is not meant
                "ИК-99, г. Дальск, Далёкая область",
                "643999",
                "в дороге",
                "Т.",
                "''"
            })
    void whereNothingIsClearNothingIsFound(String written) {
        assertThat(finder.find(written, Country.RU)).isEmpty();
    }

    @Test
    void anIndexCountsWithinItsCountryAlone() {
        assertThat(finder.find("643101", Country.BY)).isEmpty();
    }

    @Test
    void whatIsClosedIsNotFound() {
        Facility colony = facility("a", "ИК-7", "7", "Примерский край", null, "г. Примерск", null, "644001");
        Facility closed = new Facility(
                colony.facilityId(),
                colony.country(),
                colony.kind(),
                colony.number(),
                colony.nameRu(),
                colony.nameBe(),
                colony.address(),
                colony.rules(),
                colony.own(),
                null,
                TODAY);
        assertThat(new FacilityFinder(List.of(closed), TODAY.minusDays(1)).find("ИК-7, 644001", Country.RU))
                .isPresent();
        assertThat(new FacilityFinder(List.of(closed), TODAY).find("ИК-7, 644001", Country.RU))
                .isEmpty();
    }

    private static Facility facility(
            String id,
            String name,
            @Nullable String number,
            String region,
            @Nullable String district,
            String settlement,
            @Nullable String street,
            String index) {
        return Facility.entered(
                id,
                Country.RU,
                FacilityKind.PENAL_COLONY,
                number,
                name,
                null,
                new Address(region, district, settlement, street, index),
                List.of(),
                null);
    }
}
