package org.vestka.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The files of the contracts, against themselves and against what was released. */
class ContractsTest {

    private static final Path FILES = Path.of("../../contracts/src/main/resources/contracts");

    private final Contracts contracts = Contracts.current();

    @TestFactory
    Stream<DynamicTest> every_event_has_a_schema_that_explains_itself_and_an_example_that_keeps_to_it() {
        return contracts.topics().stream()
                .flatMap(topic -> topic.events().stream()
                        .map(event -> dynamicTest(topic.name() + " " + event, () -> {
                            var schema = contracts.schema(topic, event).orElseThrow();
                            var example = contracts.example(topic, event).orElseThrow();
                            assertThat(schema.path("description").asString()).isNotBlank();
                            assertThat(schema.path("$id").asString())
                                    .isEqualTo("urn:vestka:" + event.type() + ":" + event.version());
                            assertThat(contracts.problems(topic, event, example))
                                    .isEmpty();
                        })));
    }

    @Test
    void schemas_only_grew_since_their_release() {
        Contracts.released()
                .ifPresent(released ->
                        assertThat(AdditiveOnly.problems(released, contracts)).isEmpty());
    }

    /**
     * Made again by {@code ./mvnw -pl platform/testing -am test -Dtest=ContractsTest
     * -Dsurefire.failIfNoSpecifiedTests=false -Dvestka.contracts.write=true}.
     */
    @Test
    void the_asyncapi_document_is_up_to_date() throws IOException {
        String made = AsyncApi.of(contracts);
        if (Boolean.getBoolean("vestka.contracts.write")) {
            Files.writeString(FILES.resolve(AsyncApi.FILE), made);
            return;
        }
        try (InputStream in = Contracts.class.getClassLoader().getResourceAsStream("contracts/" + AsyncApi.FILE)) {
            String committed =
                    new String(Objects.requireNonNull(in, AsyncApi.FILE).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(committed)
                    .as("asyncapi.json is made from the topic table and the schemas; make it again")
                    .isEqualTo(made);
        }
    }

    @Test
    void nothing_lies_among_the_contracts_that_the_topic_table_does_not_list() throws IOException {
        List<String> listed = contracts.topics().stream()
                .flatMap(topic -> topic.events().stream()
                        .flatMap(event -> Stream.of(
                                topic.name() + "/" + event + ".schema.json",
                                topic.name() + "/" + event + ".example.json")))
                .toList();
        try (Stream<Path> files = Files.walk(FILES, 2)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> FILES.relativize(file).toString())
                            .filter(name -> name.contains("/") && !name.startsWith("released/")))
                    .isSubsetOf(listed);
        }
    }
}
