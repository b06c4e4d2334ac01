package org.vestka.platform.testing.contract;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.testing.contract.Contracts.Event;
import org.vestka.platform.testing.contract.Contracts.Topic;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service hears, against the contracts:
 *
 * <pre>
 * hearings.forEach(ConsumerContract::isKeptBy);
 * </pre>
 */
public final class ConsumerContract {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ConsumerContract() {}

    /**
     * Fails when a type of the topic is neither heard nor ignored, when a type is listed that the topic does not have, when
     * an example cannot be read, or when a record of facts reads a field that the schema does not promise: one that it does
     * not name, or one that may be missing and is not {@link Nullable}.
     */
    public static void isKeptBy(Hearing hearing) {
        Topic topic = Contracts.current().topic(hearing.topic());
        List<String> problems = new ArrayList<>(listing(topic, hearing.heardTypes(), hearing.ignoredTypes()));
        for (Event event : topic.events()) {
            Class<?> facts = hearing.factsOf(event.type());
            if (facts != null) {
                problems.addAll(reading(Contracts.current(), topic, event, facts));
            }
        }
        if (!problems.isEmpty()) {
            throw new AssertionError("What is heard of " + topic.name() + " is not what the contracts say:\n  "
                    + String.join("\n  ", problems));
        }
    }

    static List<String> listing(Topic topic, Set<String> heard, Set<String> ignored) {
        List<String> problems = new ArrayList<>();
        Set<String> known = topic.events().stream().map(Event::type).collect(Collectors.toSet());
        for (String type : known) {
            if (!heard.contains(type) && !ignored.contains(type)) {
                problems.add(type + " is neither heard nor ignored");
            }
        }
        for (Set<String> listed : List.of(heard, ignored)) {
            listed.stream()
                    .filter(type -> !known.contains(type))
                    .forEach(type -> problems.add(type + " is not said on " + topic.name()));
        }
        return problems;
    }

    static List<String> reading(Contracts contracts, Topic topic, Event event, Class<?> facts) {
        List<String> problems = new ArrayList<>();
        JsonNode schema = contracts.schema(topic, event).orElse(null);
        JsonNode example = contracts.example(topic, event).orElse(null);
        if (schema == null || example == null) {
            return List.of(event + " has no schema or no example");
        }
        try {
            Objects.requireNonNull(JSON.treeToValue(example.get("facts"), facts));
        } catch (JacksonException e) {
            problems.add(event + ": its example cannot be read as " + facts.getName() + ": " + e.getOriginalMessage());
        }
        promised(schema.at("/properties/facts"), facts, event + " facts", problems);
        return problems;
    }

    /** Goes through the fields of a record, and of the records in it, side by side with the schema. */
    private static void promised(JsonNode schema, Class<?> record, String at, List<String> problems) {
        if (!record.isRecord() || !schema.has("properties")) {
            return;
        }
        Set<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
        for (RecordComponent component : record.getRecordComponents()) {
            String path = at + "." + component.getName();
            JsonNode property = schema.get("properties").get(component.getName());
            if (property == null) {
                problems.add(path + " is read, but the schema does not name it");
                continue;
            }
            boolean mayBeMissing = !required.contains(component.getName()) || allowsNull(property);
            if (mayBeMissing && !isNullable(component)) {
                problems.add(path + " may be missing or null, and is not read as @Nullable");
            }
            if (property.has("items")) {
                promised(property.get("items"), elementOf(component.getGenericType()), path + "[]", problems);
            } else {
                promised(property, component.getType(), path, problems);
            }
        }
    }

    private static boolean allowsNull(JsonNode property) {
        JsonNode type = property.path("type");
        return type.isArray()
                && StreamSupport.stream(type.spliterator(), false)
                        .anyMatch(one -> one.stringValue().equals("null"));
    }

    private static boolean isNullable(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Class<?> elementOf(Type type) {
        boolean collection = type instanceof ParameterizedType parameterized
                && parameterized.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw);
        return collection && ((ParameterizedType) type).getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }
}
