package org.vestka.registry;

import java.time.LocalDate;
import java.util.List;
import org.vestka.platform.kernel.RandomId;
import org.vestka.registry.facilities.Address;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.FacilityKind;
import org.vestka.registry.prisoners.PersonName;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Sex;
import org.vestka.registry.prisoners.Standing;

/** Invented facilities and people for tests. */
public final class RegistryFixture {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private RegistryFixture() {}

    /** An invented colony with this number. */
    public static Facility aColony(String number) {
        return Facility.entered(
                RandomId.next(),
                Country.BY,
                FacilityKind.PENAL_COLONY,
                number,
                "ИК № " + number,
                "ПК № " + number,
                new Address("Примерская область", null, "г. Выдумск", "ул. Садовая, 1", "2300" + number),
                List.of(),
                null);
    }

    /** An invented woman with this surname, held there. */
    public static Prisoner aWoman(String surname, Facility where) {
        return Prisoner.registered(
                RandomId.next(), details(surname), Standing.MAY_BE_WRITTEN_TO, where.facilityId(), "3", null, TODAY);
    }

    /** Who she is. */
    public static Prisoner.Details details(String surname) {
        return new Prisoner.Details(
                new PersonName(surname, "Устинья", "Лукинична"),
                null,
                List.of("Ustinia " + surname),
                null,
                Sex.FEMALE,
                LocalDate.of(1988, 3, 7),
                null,
                Country.BY,
                "пчеловод",
                List.of("пчёлы", "шахматы"),
                List.of("ru", "be"),
                "Вымышленная женщина, которая держит пчёл.",
                List.of("342"),
                List.of("конверты"));
    }
}
