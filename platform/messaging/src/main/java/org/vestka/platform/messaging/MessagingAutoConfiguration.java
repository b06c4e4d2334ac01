package org.vestka.platform.messaging;

import com.mongodb.WriteConcern;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.converter.MessagingMessageConverter;
import org.springframework.util.backoff.ExponentialBackOff;
import org.vestka.platform.identity.web.InternalRules;
import org.vestka.platform.messaging.hearing.BoundHearings;
import org.vestka.platform.messaging.hearing.Hearings;
import org.vestka.platform.messaging.hearing.Intake;
import org.vestka.platform.messaging.hearing.Replaying;
import org.vestka.platform.messaging.hearing.Tail;
import org.vestka.platform.messaging.hearing.Tails;
import org.vestka.platform.messaging.hearing.TailsHealth;
import org.vestka.platform.messaging.parking.Parking;
import org.vestka.platform.messaging.parking.web.ParkingCommand;
import org.vestka.platform.messaging.parking.web.ParkingController;
import org.vestka.platform.messaging.relay.Relay;
import org.vestka.platform.messaging.relay.RelayHealth;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.messaging.stored.StoredForms;
import org.vestka.platform.messaging.topics.TopicTable;
import org.vestka.platform.messaging.topics.Topics;
import org.vestka.platform.messaging.wire.FactsCodec;
import org.vestka.platform.messaging.wire.Wire;
import org.vestka.platform.sealing.BusSealer;
import org.vestka.platform.sealing.SealingAutoConfiguration;

/** The stored shape for every process with a store; saying and hearing for those that hold the bus keyset. */
@AutoConfiguration(
        after = SealingAutoConfiguration.class,
        beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@EnableConfigurationProperties(MessagingProperties.class)
@PropertySource("classpath:vestka-messaging.properties")
public class MessagingAutoConfiguration {

    // The store

    @Bean
    MongoClientSettingsBuilderCustomizer durableStore() {
        return settings -> settings
                // What was acknowledged is on a majority's disks: a receipt that was shown stands on it.
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                // No wait without an end; a caller who gave up asks again by the same id.
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS))
                // Virtual threads ask without bound; the pool is the semaphore in front of the store.
                .applyToConnectionPoolSettings(pool -> pool.maxSize(40).maxWaitTime(5, TimeUnit.SECONDS));
    }

    @Bean
    @ConditionalOnMissingBean
    MongoCustomConversions mongoCustomConversions() {
        return StoredForms.conversions();
    }

    @Bean
    @ConditionalOnMissingBean
    MappingMongoConverter mappingMongoConverter(MongoMappingContext context, MongoCustomConversions conversions) {
        return StoredForms.converter(context, conversions);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Wire wire() {
        return new Wire();
    }

    /** A process that says and hears nothing still has a store; its aggregates are silent. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(BusSealer.class)
    static class Silent {

        @Bean
        StoredCollections storedCollections(MongoTemplate template, Clock clock) {
            return StoredCollections.mute(template, clock);
        }
    }

    /** Saying and hearing. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(BusSealer.class)
    static class Speaking {

        private static final Duration HANDLER_LIMIT = Duration.ofSeconds(5);

        private static final Duration REPLAY_EVERY = Duration.ofMillis(500);

        @Bean
        FactsCodec factsCodec(BusSealer sealer) {
            return new FactsCodec(sealer);
        }

        @Bean
        @ConditionalOnMissingBean
        TopicTable topicTable() {
            return TopicTable.ofContracts();
        }

        @Bean
        Topics topics(
                TopicTable table,
                MessagingProperties settings,
                KafkaProperties kafka,
                ObjectProvider<KafkaConnectionDetails> details) {
            Map<String, Object> admin = new HashMap<>(kafka.buildAdminProperties());
            connect(admin, details);
            MessagingProperties.Topics topics = settings.topics();
            return new Topics(table, admin, topics.partitions(), topics.replication(), topics.patience());
        }

        @Bean
        Relay relay(
                MessagingProperties settings,
                KafkaProperties kafka,
                ObjectProvider<KafkaConnectionDetails> details,
                MongoTemplate template,
                Wire wire,
                @Value("${spring.application.name}") String service,
                ObjectProvider<MeterRegistry> meters,
                Clock clock) {
            Map<String, Object> producer = new HashMap<>(kafka.buildProducerProperties());
            connect(producer, details);
            // An acknowledgement means that the record is with all in-sync replicas, once and in order.
            producer.put(ProducerConfig.ACKS_CONFIG, "all");
            producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            // Under load batches form by themselves while requests are on their way; waiting for more only costs time.
            producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
            producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
            producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L);
            // Ciphertext does not compress, and the size of compressed text would tell about the text.
            producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
            return new Relay(
                    () -> new KafkaProducer<>(producer, new StringSerializer(), new ByteArraySerializer()),
                    template,
                    wire,
                    service,
                    settings.outbox().capacity().toBytes(),
                    meters.getIfAvailable(SimpleMeterRegistry::new),
                    clock);
        }

        @Bean
        RelayHealth relayHealthIndicator(Relay relay) {
            return new RelayHealth(relay);
        }

        @Bean
        StoredCollections storedCollections(MongoTemplate template, Relay relay, FactsCodec codec, Clock clock) {
            return new StoredCollections(template, relay, codec, clock);
        }

        @Bean
        Parking parking(MongoTemplate template, ObjectProvider<MeterRegistry> meters, Clock clock) {
            return new Parking(template, meters.getIfAvailable(SimpleMeterRegistry::new), clock);
        }

        @Bean
        @ConditionalOnMissingBean
        Intake intake(Wire wire, FactsCodec codec, Parking parking, ObjectProvider<MeterRegistry> meters) {
            return new Intake(wire, codec, parking, HANDLER_LIMIT, meters.getIfAvailable(SimpleMeterRegistry::new));
        }

        @Bean
        Replaying replaying(Parking parking, Intake intake) {
            return new Replaying(parking, intake, REPLAY_EVERY);
        }

        @Bean
        Hearings hearings(Intake intake) {
            return new Hearings(intake);
        }

        @Bean
        Tails tails(
                KafkaProperties kafka,
                ObjectProvider<KafkaConnectionDetails> details,
                Wire wire,
                FactsCodec codec,
                ObjectProvider<MeterRegistry> meters) {
            Map<String, Object> consumer = new HashMap<>(kafka.buildConsumerProperties());
            connect(consumer, details);
            consumer.remove(ConsumerConfig.GROUP_ID_CONFIG);
            consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
            consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            return new Tails(
                    () -> new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                    wire,
                    codec,
                    meters.getIfAvailable(SimpleMeterRegistry::new));
        }

        @Bean
        TailsHealth tailsHealthIndicator(ObjectProvider<Tail> tails) {
            return new TailsHealth(tails.stream().toList());
        }

        @Bean
        BoundHearings boundHearings(ApplicationContext context, BindingServiceProperties bindings) {
            return new BoundHearings(context, bindings);
        }

        /** Named in vestka-messaging.properties. */
        @Bean
        MessagingMessageConverter recordsAsReceived() {
            MessagingMessageConverter converter = new MessagingMessageConverter();
            converter.setRawRecordHeader(true);
            return converter;
        }

        /**
         * A record comes out of the intake unhandled only while the store is away: it is tried until it is back, with
         * growing pauses, and never skipped.
         */
        @Bean
        ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patientContainers() {
            return (container, topic, group) -> {
                ExponentialBackOff pauses = new ExponentialBackOff(500, 2);
                pauses.setMaxInterval(10_000);
                pauses.setMaxAttempts(Long.MAX_VALUE);
                DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
                handler.setClassifications(Map.of(), true);
                // The intake says in a line that the store is away; a stack trace per attempt would say no more.
                handler.setLogLevel(KafkaException.Level.DEBUG);
                container.setCommonErrorHandler(handler);
            };
        }

        @Bean
        KafkaBindingRebalanceListener gatesOfNewPartitions(Parking parking) {
            return new KafkaBindingRebalanceListener() {
                @Override
                public void onPartitionsAssigned(
                        String binding,
                        Consumer<?, ?> consumer,
                        Collection<TopicPartition> partitions,
                        boolean initial) {
                    parking.refresh();
                }
            };
        }

        private static void connect(Map<String, Object> settings, ObjectProvider<KafkaConnectionDetails> details) {
            details.ifAvailable(
                    one -> settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, one.getBootstrapServers()));
        }
    }

    /** The operators' commands, where there is a web server. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass(InternalRules.class)
    @ConditionalOnBean(BusSealer.class)
    static class Operating {

        @Bean
        ParkingController parkingController(Parking parking, Intake intake) {
            return new ParkingController(parking, intake::again);
        }

        @Bean
        InternalRules parkingRules() {
            return InternalRules.none().allow("/internal/parking/**", "door-desk", ParkingCommand.OPERATOR);
        }
    }
}
