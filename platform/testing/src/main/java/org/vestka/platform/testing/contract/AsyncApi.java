package org.vestka.platform.testing.contract;

import org.vestka.platform.testing.contract.Contracts.Event;
import org.vestka.platform.testing.contract.Contracts.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI 3.0 document of the house, made from the topic table and the schemas; never written by hand. */
public final class AsyncApi {

    /** Where the document lies among the contracts. */
    public static final String FILE = "asyncapi.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AsyncApi() {}

    /** The document as text, with a line feed at its end; the same contracts give the same text. */
    public static String of(Contracts contracts) {
        ObjectNode document = JSON.createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "What the services of Vestka say to each other")
                .put("version", "1")
                .put(
                        "description",
                        "Made from the topic table and the schemas. The payloads are shown opened: on the topic, facts are"
                                + " sealed under the bus keyset and each field of content under the data key of its thread;"
                                + " the value is {\"facts\": base64, \"content\": {name: base64}}.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        for (Topic topic : contracts.topics()) {
            channels.set(topic.name(), channel(topic));
            for (String producer : topic.producers()) {
                operations.set(producer + "." + topic.name(), operation(topic, producer));
            }
            for (Event event : topic.events()) {
                JsonNode schema = contracts
                        .schema(topic, event)
                        .orElseThrow(() -> new IllegalStateException(event + " has no schema"));
                JsonNode example = contracts
                        .example(topic, event)
                        .orElseThrow(() -> new IllegalStateException(event + " has no example"));
                messages.set(event.toString(), message(topic, event, schema, example));
                schemas.set(event.toString(), schema);
            }
        }
        components.set("messageTraits", envelope());
        return JSON.writeValueAsString(document) + "\n";
    }

    private static ObjectNode channel(Topic topic) {
        ObjectNode channel = JSON.createObjectNode();
        channel.put("address", topic.name());
        channel.put("description", topic.description());
        ObjectNode messages = channel.putObject("messages");
        topic.events()
                .forEach(event -> messages.putObject(event.toString()).put("$ref", "#/components/messages/" + event));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.name());
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add(topic.compacted() ? "compact" : "delete");
        if (topic.retentionDays() != null) {
            configuration.put("retention.ms", topic.retentionDays() * 86_400_000L);
        }
        return channel;
    }

    private static ObjectNode operation(Topic topic, String producer) {
        ObjectNode operation = JSON.createObjectNode();
        operation.put("action", "send");
        operation.put("summary", producer + " says this.");
        operation.putObject("channel").put("$ref", "#/channels/" + topic.name());
        ArrayNode said = operation.putArray("messages");
        topic.events()
                .forEach(event -> said.addObject().put("$ref", "#/channels/" + topic.name() + "/messages/" + event));
        return operation;
    }

    private static ObjectNode message(Topic topic, Event event, JsonNode schema, JsonNode example) {
        ObjectNode message = JSON.createObjectNode();
        message.put("name", event.type());
        message.set("title", schema.path("title"));
        message.set("summary", schema.path("description"));
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/envelope");
        message.putObject("payload").put("$ref", "#/components/schemas/" + event);
        message.putArray("examples").addObject().set("payload", example);
        message.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("description", topic.key());
        return message;
    }

    private static ObjectNode envelope() {
        ObjectNode traits = JSON.createObjectNode();
        ObjectNode headers = traits.putObject("envelope").putObject("headers");
        headers.put("type", "object");
        ObjectNode names = headers.putObject("properties");
        header(names, "ce_specversion", "Always 1.0.");
        header(names, "ce_id", "Random id of the event.");
        header(names, "ce_type", "The type on the wire, never a class name.");
        header(names, "ce_source", "The service that says it.");
        header(names, "ce_subject", "Random id of the aggregate that speaks.");
        header(names, "ce_time", "When it happened, rounded down to the hour; the record's timestamp too.");
        header(names, "ce_sequence", "Position along the line of this aggregate under this key, from 1 without gaps.");
        header(names, "ce_schemaversion", "Major version of the schema.");
        ArrayNode required = headers.putArray("required");
        names.propertyNames().forEach(required::add);
        return traits;
    }

    private static void header(ObjectNode names, String name, String description) {
        names.putObject(name).put("type", "string").put("description", description);
    }
}
