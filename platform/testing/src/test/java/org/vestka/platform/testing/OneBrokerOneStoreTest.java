package org.vestka.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.core.ConditionTimeoutException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;

class OneBrokerOneStoreTest {

    @Test
    void all_contexts_of_a_run_are_connected_to_the_same_broker_and_store() throws Exception {
        BrokerAndStore ours = BrokerAndStore.ofThisRun();
        new ApplicationContextRunner()
                .withPropertyValues("spring.application.name=letter-service", "spring.mongodb.database=Letter")
                .withInitializer(new OneBrokerOneStore())
                .run(context -> {
                    Environment environment = context.getEnvironment();
                    assertThat(environment.getProperty("spring.kafka.bootstrap-servers"))
                            .isEqualTo(ours.bootstrapServers());
                    assertThat(environment.getProperty("spring.mongodb.uri")).isEqualTo(ours.mongoUri());
                    assertThat(environment.getProperty("spring.mongodb.database"))
                            .startsWith("letter_")
                            .isEqualTo(ours.database("letter"));
                    assertThat(environment.getProperty("vestka.keys.directory"))
                            .isNotEqualTo(environment.getProperty("vestka.data.directory"));
                });

        try (Admin broker =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) ours.bootstrapServers()))) {
            assertThat(broker.describeCluster().nodes().get()).hasSize(1);
        }
        try (MongoClient store = MongoClients.create(ours.mongoUri())) {
            var things = store.getDatabase(ours.database("test")).getCollection("things");
            things.insertOne(new Document("_id", "1"));
            assertThat(things.countDocuments()).isEqualTo(1);
            store.getDatabase(ours.database("test")).drop();
        }
    }

    @Test
    void waiting_ends_when_it_holds_and_when_the_time_is_over() {
        AtomicInteger tries = new AtomicInteger();
        Eventually.asserted(() -> assertThat(tries.incrementAndGet()).isGreaterThan(3));
        assertThat(Eventually.value(tries::incrementAndGet, tried -> tried > 6)).isEqualTo(7);

        assertThatThrownBy(() -> Eventually.asserted(
                        Duration.ofMillis(100), () -> assertThat(tries).hasValue(0)))
                .isInstanceOf(ConditionTimeoutException.class);
    }
}
