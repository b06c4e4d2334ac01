package org.vestka.platform.messaging.hearing;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.vestka.platform.messaging.wire.FactsCodec;
import org.vestka.platform.messaging.wire.Wire;

/** Makes {@link Tail}s; used where beans are declared. */
public final class Tails {

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Wire wire;
    private final FactsCodec codec;
    private final MeterRegistry meters;

    /** @param consumers opens a consumer that belongs to no group and commits nothing */
    public Tails(Supplier<Consumer<byte[], byte[]>> consumers, Wire wire, FactsCodec codec, MeterRegistry meters) {
        this.consumers = consumers;
        this.wire = wire;
        this.codec = codec;
        this.meters = meters;
    }

    /** Begins to say what is followed of a topic. */
    public Tail.Builder of(String topic) {
        return new Tail.Builder(topic, consumers, wire, codec, meters);
    }
}
