package org.vestka.assignment.holding.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.RandomId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draw as a program asks for it: a JSON object, every field of which may be left out.
 *
 * @param request the id of this request; the same one again gives the same person
 * @param prisonerId somebody who was chosen, instead of wishes
 * @param previous the hold that was answered last, when somebody else is asked for
 */
record DrawRequest(
        String request,
        @Nullable String prisonerId,
        Wishes wishes,
        @Nullable String previous) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> WISHES = Set.of("country", "interest", "occupation", "language");
    private static final int LONGEST_HOLD = 4_000;

    /** A field that is wrong; the words are {@code assignment.api.<key>}, with details. */
    record Wrong(String field, String key, List<Object> details) {

        Wrong {
            details = List.copyOf(details);
        }

        static Wrong of(String field, String key, Object... details) {
            return new Wrong(field, key, List.of(details));
        }
    }

    /** What came of reading a body: the request, or all that is wrong with it. */
    sealed interface Read {

        record Good(DrawRequest request) implements Read {}

        record Bad(List<Wrong> wrong) implements Read {
            public Bad {
                wrong = List.copyOf(wrong);
            }
        }
    }

    /** Reads a body; all that is wrong is told at once. An empty one asks for anybody. */
    static Read read(String body) {
        JsonNode json;
        try {
            json = body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return new Read.Bad(List.of(Wrong.of("", "not-json")));
        }
        if (!json.isObject()) {
            return new Read.Bad(List.of(Wrong.of("", "not-an-object")));
        }
        Fields fields = new Fields(json);
        String request = fields.text("request", 36, DrawPages.ID.asMatchPredicate(), "id");
        String prisonerId = fields.text("prisonerId", 36, DrawPages.ID.asMatchPredicate(), "id");
        Wishes wishes = new Wishes(
                fields.oneOf("country", DrawPages.COUNTRIES),
                fields.text("interest", 80, _ -> true, ""),
                fields.text("occupation", 200, _ -> true, ""),
                fields.oneOf("language", DrawPages.LANGUAGES));
        String previous = fields.text("previous", LONGEST_HOLD, _ -> true, "");
        if (prisonerId != null) {
            WISHES.stream()
                    .sorted()
                    .filter(wish -> json.hasNonNull(wish))
                    .forEach(wish -> fields.wrong.add(Wrong.of(wish, "not-with-a-prisoner")));
        }
        fields.unknown();
        return fields.wrong.isEmpty()
                ? new Read.Good(
                        new DrawRequest(request == null ? RandomId.next() : request, prisonerId, wishes, previous))
                : new Read.Bad(fields.wrong);
    }

    /** Reads fields one by one and notes what is wrong. */
    private static final class Fields {

        private final Map<String, JsonNode> left = new LinkedHashMap<>();
        private final Set<String> known = new TreeSet<>();
        private final List<Wrong> wrong = new ArrayList<>();

        Fields(JsonNode json) {
            json.properties().forEach(field -> left.put(field.getKey(), field.getValue()));
        }

        @Nullable
        String oneOf(String name, List<String> allowed) {
            String typed = text(name, 100, _ -> true, "");
            if (typed != null && !allowed.contains(typed)) {
                wrong.add(Wrong.of(name, "one-of", String.join(", ", allowed)));
                return null;
            }
            return typed;
        }

        @Nullable
        String text(String name, int longest, Predicate<String> right, String key) {
            known.add(name);
            JsonNode value = left.remove(name);
            if (value == null || value.isNull()) {
                return null;
            }
            if (!value.isString()) {
                wrong.add(Wrong.of(name, "text"));
                return null;
            }
            String text = value.stringValue();
            if (text.codePointCount(0, text.length()) > longest) {
                wrong.add(Wrong.of(name, "too-long", longest, text.codePointCount(0, text.length())));
                return null;
            }
            if (text.codePoints().anyMatch(Character::isISOControl)) {
                wrong.add(Wrong.of(name, "control"));
                return null;
            }
            if (!right.test(text)) {
                wrong.add(Wrong.of(name, key));
                return null;
            }
            return text;
        }

        /** Names no field that nobody knows longer than it needs to be recognised. */
        void unknown() {
            left.keySet()
                    .forEach(name -> wrong.add(Wrong.of(
                            name.length() <= 40 ? name : name.substring(0, 40) + "…",
                            "unknown",
                            String.join(", ", known))));
        }
    }
}
