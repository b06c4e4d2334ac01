package org.vestka.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.RandomId;
import org.vestka.registry.facilities.Address;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.FacilityKind;
import org.vestka.registry.facilities.ForeignMail;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.facilities.Rule;
import org.vestka.registry.facilities.RuleField;
import org.vestka.registry.facilities.RulesInForce;
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

    /** The same colony where other rules hold for letters of strangers. */
    public static Facility withRules(Facility colony, ForeignMail foreignMail, boolean relativesOnly) {
        return Facility.entered(
                        colony.facilityId(),
                        colony.country(),
                        colony.kind(),
                        colony.number(),
                        colony.nameRu(),
                        colony.nameBe(),
                        colony.address(),
                        List.of(
                                own(RuleField.FOREIGN_MAIL, foreignMail.code()),
                                own(RuleField.RELATIVES_ONLY, relativesOnly ? "yes" : "no")),
                        null)
                .under(RulesInForce.inherited(colony.country(), null, null, TODAY));
    }

    private static Rule own(RuleField field, String text) {
        return new Rule(field, text, "an invented source", TODAY, null);
    }

    /** These facilities, as an instance knows them. */
    public static KnownFacilities knowing(Facility... facilities) {
        KnownFacilities known = new KnownFacilities();
        List.of(facilities).forEach(known::put);
        return known;
    }

    /** An invented woman with this surname, held there. */
    public static Prisoner aWoman(String surname, Facility where) {
        return aWoman(surname, where, TODAY);
    }

    /** An invented woman of whom somebody learned on that day. */
    public static Prisoner aWoman(String surname, Facility where, LocalDate learned) {
        return Prisoner.registered(
                RandomId.next(), details(surname), Standing.MAY_BE_WRITTEN_TO, where.facilityId(), "3", null, learned);
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

    /** The same description with another birthday. */
    public static Prisoner.Details bornOn(LocalDate day, Prisoner.Details details) {
        return with(day, details.occupation(), details.biography(), details);
    }

    /** The same description with another occupation. */
    public static Prisoner.Details occupiedAs(String occupation, Prisoner.Details details) {
        return with(details.birthDate(), occupation, details.biography(), details);
    }

    /** The same description with another biography. */
    public static Prisoner.Details told(String biography, Prisoner.Details details) {
        return with(details.birthDate(), details.occupation(), biography, details);
    }

    private static Prisoner.Details with(
            @Nullable LocalDate born,
            @Nullable String occupation,
            @Nullable String biography,
            Prisoner.Details details) {
        return new Prisoner.Details(
                details.ru(),
                details.be(),
                details.latin(),
                details.dative(),
                details.sex(),
                born,
                null,
                details.country(),
                occupation,
                details.interests(),
                details.languages(),
                biography,
                details.articles(),
                details.needs());
    }
}
