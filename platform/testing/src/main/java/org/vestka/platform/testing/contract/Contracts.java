package org.vestka.platform.testing.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the contracts as the class path holds them: the topic table, a schema and an example for each event. */
public final class Contracts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A topic of the table.
     *
     * @param key which id its records are keyed by
     * @param producers the services that speak there
     * @param retentionDays null on a compacted topic
     * @param events what is said there
     */
    public record Topic(
            String name,
            String key,
            boolean compacted,
            List<String> producers,
            String description,
            @Nullable Integer retentionDays,
            List<Event> events) {}

    /**
     * A type of event with the major version of its schema.
     *
     * @param type as on the wire
     */
    public record Event(String type, int version) {
        @Override
        public String toString() {
            return type + ".v" + version;
        }
    }

    private record Table(List<Topic> topics) {}

    private final String folder;
    private final List<Topic> topics;

    private Contracts(String folder, List<Topic> topics) {
        this.folder = folder;
        this.topics = topics;
    }

    /** What the services say to each other now. */
    public static Contracts current() {
        return in("contracts")
                .orElseThrow(() -> new IllegalStateException("contracts/topics.json is not on the class path"));
    }

    /** What was promised with the last release; empty before the first. */
    public static Optional<Contracts> released() {
        return in("contracts/released");
    }

    static Optional<Contracts> in(String folder) {
        return read(folder + "/topics.json")
                .map(table -> new Contracts(
                        folder, List.copyOf(JSON.treeToValue(table, Table.class).topics())));
    }

    public List<Topic> topics() {
        return topics;
    }

    /** @throws IllegalArgumentException when the table has no such topic */
    public Topic topic(String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the topic table has no topic " + name));
    }

    /** The schema of an event as it is written, or nothing when the file is missing. */
    public Optional<JsonNode> schema(Topic topic, Event event) {
        return read(folder + "/" + topic.name() + "/" + event + ".schema.json");
    }

    /** The example of an event, or nothing when the file is missing. */
    public Optional<JsonNode> example(Topic topic, Event event) {
        return read(folder + "/" + topic.name() + "/" + event + ".example.json");
    }

    /**
     * What is wrong with an opened event, in words; empty when it keeps to the schema. A field that the schema does not
     * name is wrong too: consumers skip it, so nobody would notice that it was said.
     *
     * @param opened {@code {"facts": {…}, "content": {…}}}
     */
    public List<String> problems(Topic topic, Event event, JsonNode opened) {
        Optional<JsonNode> schema = schema(topic, event);
        if (schema.isEmpty()) {
            return List.of(event + " has no schema in " + folder + "/" + topic.name());
        }
        List<String> problems = new ArrayList<>();
        validator(schema.get())
                .validate(opened)
                .forEach(error -> problems.add(error.getInstanceLocation() + ": " + error.getMessage()));
        unnamed(schema.get(), opened, "", problems);
        return problems;
    }

    static Schema validator(JsonNode schema) {
        SchemaRegistryConfig strict =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(strict))
                .getSchema(schema);
    }

    private static void unnamed(JsonNode schema, JsonNode value, String at, List<String> problems) {
        if (value.isObject() && schema.has("properties")) {
            value.properties().forEach(field -> {
                JsonNode known = schema.get("properties").get(field.getKey());
                String path = at + "/" + field.getKey();
                if (known == null) {
                    problems.add(path + ": the schema does not name this field");
                } else {
                    unnamed(known, field.getValue(), path, problems);
                }
            });
        } else if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                unnamed(schema.get("items"), value.get(i), at + "/" + i, problems);
            }
        }
    }

    static Optional<JsonNode> read(String file) {
        try (InputStream in = Contracts.class.getClassLoader().getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
