package org.vestka.platform.testing.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.vestka.platform.testing.contract.Contracts.Event;
import org.vestka.platform.testing.contract.Contracts.Topic;
import tools.jackson.databind.JsonNode;

/**
 * Whether schemas only grew since they were released. A consumer built on the released one must understand what is said
 * now, and what was said then, and lies on the topics still, must keep to the schema of now.
 */
public final class AdditiveOnly {

    /** Words that explain and constrain nothing. */
    private static final Set<String> EXPLAINING = Set.of(
            "title",
            "description",
            "examples",
            "default",
            "$comment",
            "$schema",
            "$id",
            "deprecated",
            "properties",
            "items",
            "required",
            "enum",
            "maxLength",
            "maxItems",
            "maximum",
            "minLength",
            "minItems",
            "minimum");
    /** A larger number allows more. */
    private static final Set<String> UPPER = Set.of("maxLength", "maxItems", "maximum");
    /** A smaller number allows more. */
    private static final Set<String> LOWER = Set.of("minLength", "minItems", "minimum");

    private AdditiveOnly() {}

    /** What was taken away or narrowed between the two, in words; empty when everything was only added to. */
    public static List<String> problems(Contracts released, Contracts current) {
        List<String> problems = new ArrayList<>();
        for (Topic then : released.topics()) {
            Topic now = current.topics().stream()
                    .filter(topic -> topic.name().equals(then.name()))
                    .findFirst()
                    .orElse(null);
            if (now == null) {
                problems.add("the topic " + then.name() + " is gone");
                continue;
            }
            if (!now.key().equals(then.key()) || now.compacted() != then.compacted()) {
                problems.add("the topic " + then.name() + " has another key or is kept in another way");
            }
            for (Event event : then.events()) {
                problems.addAll(problems(released, then, current, now, event));
            }
        }
        return problems;
    }

    private static List<String> problems(Contracts released, Topic then, Contracts current, Topic now, Event event) {
        if (!now.events().contains(event)) {
            return List.of(event + " is gone from " + now.name());
        }
        JsonNode before = released.schema(then, event).orElse(null);
        JsonNode after = current.schema(now, event).orElse(null);
        if (before == null || after == null) {
            return List.of(event + " has no schema");
        }
        List<String> problems = new ArrayList<>(problems(before, after, event.toString()));
        released.example(then, event)
                .ifPresent(example -> Contracts.validator(after)
                        .validate(example)
                        .forEach(error -> problems.add(event + ": the released example no longer keeps to it at "
                                + error.getInstanceLocation())));
        return problems;
    }

    /** What was taken away or narrowed between two schemas. */
    static List<String> problems(JsonNode before, JsonNode after, String at) {
        List<String> problems = new ArrayList<>();
        before.path("properties").properties().forEach(property -> {
            JsonNode now = after.path("properties").get(property.getKey());
            String path = at + "/" + property.getKey();
            if (now == null) {
                problems.add(path + " was removed");
            } else {
                problems.addAll(problems(property.getValue(), now, path));
            }
        });
        if (before.has("items")) {
            problems.addAll(problems(before.get("items"), after.path("items"), at + "[]"));
        }
        Set<String> requiredThen = strings(before.path("required"));
        Set<String> requiredNow = strings(after.path("required"));
        requiredNow.stream()
                .filter(name -> !requiredThen.contains(name))
                .forEach(name -> problems.add(at + "/" + name + " is asked for, and events of before lack it"));
        requiredThen.stream()
                .filter(name -> !requiredNow.contains(name))
                .forEach(name -> problems.add(at + "/" + name + " may be missing, and consumers rely on it"));
        if (after.has("enum")) {
            Set<String> now = strings(after.get("enum"));
            if (!before.has("enum") || !now.containsAll(strings(before.get("enum")))) {
                problems.add(at + " allows fewer values");
            }
        }
        bounds(before, after, at, problems);
        Set<String> words = new TreeSet<>(before.propertyNames());
        words.addAll(after.propertyNames());
        words.removeAll(EXPLAINING);
        for (String word : words) {
            if (!before.path(word).equals(after.path(word))) {
                problems.add(at + " has another " + word);
            }
        }
        return problems;
    }

    private static void bounds(JsonNode before, JsonNode after, String at, List<String> problems) {
        for (String bound : UPPER) {
            if (after.has(bound)
                    && (!before.has(bound)
                            || after.get(bound).doubleValue()
                                    < before.get(bound).doubleValue())) {
                problems.add(at + " has a narrower " + bound);
            }
        }
        for (String bound : LOWER) {
            if (after.has(bound)
                    && (!before.has(bound)
                            || after.get(bound).doubleValue()
                                    > before.get(bound).doubleValue())) {
                problems.add(at + " has a narrower " + bound);
            }
        }
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> strings = new TreeSet<>();
        StreamSupport.stream(array.spliterator(), false).forEach(one -> strings.add(one.asString()));
        return strings;
    }
}
