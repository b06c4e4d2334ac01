package org.vestka.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdditiveOnlyTest {

    private static final String RELEASED = """
            {"type": "object", "required": ["id"], "description": "A thing.",
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "colour": {"type": "string", "enum": ["red", "green"], "maxLength": 20},
               "parts": {"type": "array", "maxItems": 5, "items": {"type": "object",
                 "required": ["name"], "properties": {"name": {"type": "string"}}}}}}""";

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\": {\"type\": \"string\", \"format\": \"uuid\"}, | | thing/id was removed",
                "\"uuid\" | \"date\" | thing/id has another format",
                "\"colour\": {\"type\": \"string\" | \"colour\": {\"type\": \"integer\" | thing/colour has another type",
                "\"red\", | | thing/colour allows fewer values",
                "\"maxLength\": 20 | \"maxLength\": 10 | thing/colour has a narrower maxLength",
                "\"maxLength\": 20 | \"maxLength\": 20, \"minLength\": 1 | thing/colour has a narrower minLength",
                "[\"id\"] | [\"id\", \"colour\"] | thing/colour is asked for, and events of before lack it",
                "[\"id\"] | [] | thing/id may be missing, and consumers rely on it",
                "\"properties\": {\"name\": {\"type\": \"string\"}} | \"properties\": {} | thing/parts[]/name was removed",
                "\"A thing.\" | \"A thing.\", \"additionalProperties\": false | thing has another additionalProperties"
            })
    void taking_away_is_found(String was, String is, String problem) {
        String changed = RELEASED.replace(was, is == null ? "" : is);
        assertThat(changed).isNotEqualTo(RELEASED);
        assertThat(AdditiveOnly.problems(json(RELEASED), json(changed), "thing"))
                .contains(problem);
    }

    @Test
    void adding_is_allowed() {
        String grown = RELEASED.replace("\"red\",", "\"red\", \"blue\",")
                .replace("\"maxLength\": 20", "\"maxLength\": 40")
                .replace("A thing.", "A thing of colour.")
                .replace("\"parts\":", "\"size\": {\"type\": \"integer\"}, \"parts\":");
        assertThat(AdditiveOnly.problems(json(RELEASED), json(grown), "thing")).isEmpty();
    }

    @Test
    void what_was_released_is_compared_topic_by_topic() {
        Contracts released = Contracts.in("planted/released").orElseThrow();

        assertThat(AdditiveOnly.problems(released, Contracts.in("planted/grown").orElseThrow()))
                .isEmpty();
        assertThat(AdditiveOnly.problems(
                        released, Contracts.in("planted/broken").orElseThrow()))
                .containsExactlyInAnyOrder(
                        "thing.lost.v1 is gone from things",
                        "thing.made.v1/facts/size was removed",
                        "the topic places is gone");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
