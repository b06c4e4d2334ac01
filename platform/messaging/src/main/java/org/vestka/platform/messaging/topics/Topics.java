package org.vestka.platform.messaging.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the topics of the table that are missing, before anything is bound to them; waits a while for a broker that is
 * still starting. Topics that exist are left as they are: partitions are never raised, since order per key would be lost.
 */
public final class Topics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final TopicTable table;
    private final Map<String, Object> admin;
    private final int partitions;
    private final short replication;
    private final Duration patience;
    private volatile boolean running;

    /**
     * @param admin settings of the client
     * @param replication copies of each record; with three or more, two of them must be in sync for an acknowledgement
     * @param patience how long to wait for the broker at a start
     */
    public Topics(TopicTable table, Map<String, Object> admin, int partitions, int replication, Duration patience) {
        this.table = table;
        this.admin = new HashMap<>(admin);
        // A failed attempt must end well before our patience does.
        this.admin.put("default.api.timeout.ms", (int) ANSWER_WITHIN.toMillis());
        this.admin.put("request.timeout.ms", 5_000);
        this.partitions = partitions;
        this.replication = (short) replication;
        this.patience = patience;
    }

    @Override
    public void start() {
        long deadline = System.nanoTime() + patience.toNanos();
        try (Admin broker = Admin.create(admin)) {
            while (true) {
                try {
                    create(broker);
                    running = true;
                    return;
                } catch (ExecutionException | TimeoutException e) {
                    if (System.nanoTime() > deadline) {
                        throw new IllegalStateException(
                                "The broker was not there within " + patience.toSeconds() + " s, or refused the topics",
                                e);
                    }
                    log.info("The broker is not there yet; waiting");
                    TimeUnit.MILLISECONDS.sleep(500);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the broker", e);
        }
    }

    private void create(Admin broker) throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> there = broker.listTopics().names().get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        List<NewTopic> missing = new ArrayList<>();
        for (TopicTable.Topic topic : table.topics()) {
            if (!there.contains(topic.name())) {
                missing.add(new NewTopic(topic.name(), partitions, replication).configs(settings(topic)));
            }
        }
        for (var answer : broker.createTopics(missing).values().values()) {
            try {
                answer.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                // Several services start at once, and one of them comes first.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private Map<String, String> settings(TopicTable.Topic topic) {
        Map<String, String> settings = new HashMap<>();
        if (topic.compacted()) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            // Without an upper bound a quiet topic would keep what was replaced or withdrawn for as long as it is
            // quiet.
            settings.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(Duration.ofHours(12)));
            // A consumer that was away as long as retention allows elsewhere still learns what is gone.
            settings.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(Duration.ofDays(90)));
        } else {
            int days = topic.retentionDays() == null ? 90 : topic.retentionDays();
            settings.put(TopicConfig.RETENTION_MS_CONFIG, millis(Duration.ofDays(days)));
        }
        if (replication >= 3) {
            settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        }
        return settings;
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** First of all. */
    @Override
    public int getPhase() {
        return -1000;
    }
}
