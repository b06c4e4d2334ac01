package org.vestka.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other services say, as their schemas have it. All invented. */
public final class Foreign {

    private Foreign() {}

    /** The full state of a prisoner in a colony. */
    public static Map<String, @Nullable Object> prisoner(String prisonerId, @Nullable String facilityId) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("prisonerId", prisonerId);
        facts.put("ru", Map.of("surname", "Берёзкина", "given", "Алёна", "patronymic", "Тихоновна"));
        facts.put("be", Map.of("surname", "Бярозкіна", "given", "Алёна"));
        facts.put("latin", List.of("Alena Biarozkina", "Alyona Beryozkina"));
        facts.put("dative", null);
        facts.put("sex", "female");
        facts.put("birthDate", "1991-04-17");
        facts.put("birthYear", 1991);
        facts.put("country", "BY");
        facts.put("facilityId", facilityId);
        facts.put("unit", "4");
        facts.put("standing", facilityId == null ? "address-unknown" : "may-be-written-to");
        facts.put("occupation", "botanist");
        facts.put("interests", List.of("ferns", "chess"));
        facts.put("sensitivities", List.of("her brother"));
        facts.put("languages", List.of("ru", "be"));
        facts.put("biography", "An invented botanist who keeps a herbarium and plays chess by post.");
        facts.put("articles", List.of("342"));
        facts.put("mergedInto", null);
        return facts;
    }

    /** A colony that takes Russian and Belarusian, two sheets. */
    public static Map<String, @Nullable Object> facility(String facilityId) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("facilityId", facilityId);
        facts.put("country", "BY");
        facts.put("kind", "penal-colony");
        facts.put("number", "99");
        facts.put("nameRu", "ИК № 99");
        facts.put("nameBe", "ПК № 99");
        facts.put("address", Map.of("settlement", "г. Примерск", "index", "999999"));
        facts.put("rules", Map.of("languages", List.of("ru", "be"), "foreignMail", "taken", "sheets", 2));
        return facts;
    }
}
