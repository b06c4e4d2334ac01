package org.vestka.platform.testing.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.testing.contract.Contracts.Event;
import org.vestka.platform.testing.contract.Contracts.Topic;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a service says, against the contracts:
 *
 * <pre>
 * ProducerContract.of("letter-service").isKeptBy(everyEvent.stream().flatMap(event -&gt; announcer.announce(event).stream()).toList());
 * </pre>
 */
public final class ProducerContract {

    /** As facts are written for a topic: Jackson's defaults. */
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String service;
    private final Contracts contracts;

    private ProducerContract(String service, Contracts contracts) {
        this.service = service;
        this.contracts = contracts;
    }

    /** @param service as the topic table names producers */
    public static ProducerContract of(String service) {
        return of(service, Contracts.current());
    }

    static ProducerContract of(String service, Contracts contracts) {
        return new ProducerContract(service, contracts);
    }

    /**
     * Fails when something that is said does not keep to its schema, is said on a topic that is not the service's, or is
     * keyed by an id that the facts do not name; and when the table lists an event of the service that is not among it.
     * Sealed content counts as some text: what it says cannot be seen here.
     */
    public void isKeptBy(List<Outgoing> said) {
        List<String> problems = new ArrayList<>();
        for (Outgoing one : said) {
            problems(one).forEach(problem -> problems.add(one.type() + " " + problem));
        }
        Set<String> missing = contracts.topics().stream()
                .filter(topic -> topic.producers().contains(service))
                .flatMap(topic -> topic.events().stream())
                .map(Event::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        said.forEach(one -> missing.remove(new Event(one.type(), one.schemaVersion()).toString()));
        missing.forEach(event -> problems.add(event + " is never said, though the topic table lists it"));
        if (!problems.isEmpty()) {
            throw new AssertionError(
                    "What " + service + " says is not what the contracts say:\n  " + String.join("\n  ", problems));
        }
    }

    private List<String> problems(Outgoing said) {
        Event event = new Event(said.type(), said.schemaVersion());
        List<Topic> topics = contracts.topics().stream()
                .filter(topic -> topic.name().equals(said.topic()))
                .toList();
        if (topics.isEmpty()) {
            return List.of("is said on " + said.topic() + ", which the topic table does not have");
        }
        Topic topic = topics.getFirst();
        List<String> problems = new ArrayList<>();
        if (!topic.producers().contains(service)) {
            problems.add("is said on " + topic.name() + ", where " + service + " is no producer");
        }
        if (!topic.events().contains(event)) {
            problems.add(event + " is not listed under " + topic.name());
            return problems;
        }
        if (said.facts() == null) {
            if (!topic.compacted()) {
                problems.add("is a tombstone on a topic that is not compacted");
            }
            return problems;
        }
        ObjectNode opened = JSON.createObjectNode();
        opened.set("facts", JSON.valueToTree(said.facts()));
        ObjectNode content = opened.putObject("content");
        said.content().keySet().forEach(field -> content.put(field, "…"));
        problems.addAll(contracts.problems(topic, event, opened));
        boolean keyIsNamed = opened.get("facts").properties().stream()
                .anyMatch(fact -> fact.getValue().isString()
                        && fact.getValue().stringValue().equals(said.key()));
        if (!keyIsNamed) {
            problems.add("is keyed by an id that is none of its facts");
        }
        return problems;
    }
}
