package org.vestka.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vestka.platform.testing.contract.Contracts.Event;
import org.vestka.platform.testing.contract.Contracts.Topic;

class ConsumerContractTest {

    private final Contracts contracts = Contracts.in("planted/grown").orElseThrow();
    private final Topic things = contracts.topic("things");
    private final Event made = new Event("thing.made", 1);

    record JustTheId(String thingId) {}

    record IdAndSize(String thingId, @Nullable Integer size) {}

    record RelyingOnSize(String thingId, Integer size) {}

    record InventingColour(String thingId, @Nullable String colour) {}

    record MisreadingSize(String thingId, @Nullable List<String> size) {}

    @Test
    void every_type_is_heard_or_ignored() {
        assertThat(ConsumerContract.listing(things, Set.of("thing.made"), Set.of("thing.lost", "thing.sold")))
                .isEmpty();
        assertThat(ConsumerContract.listing(things, Set.of("thing.made"), Set.of("thing.lost")))
                .containsExactly("thing.sold is neither heard nor ignored");
        assertThat(ConsumerContract.listing(
                        things, Set.of("thing.made"), Set.of("thing.lost", "thing.sold", "thing.broken")))
                .containsExactly("thing.broken is not said on things");
    }

    @Test
    void a_consumer_reads_what_the_schema_promises() {
        assertThat(ConsumerContract.reading(contracts, things, made, JustTheId.class))
                .isEmpty();
        assertThat(ConsumerContract.reading(contracts, things, made, IdAndSize.class))
                .isEmpty();
    }

    @Test
    void reading_more_than_is_promised_is_found() {
        assertThat(ConsumerContract.reading(contracts, things, made, RelyingOnSize.class))
                .singleElement()
                .asString()
                .contains("size may be missing");
        assertThat(ConsumerContract.reading(contracts, things, made, InventingColour.class))
                .singleElement()
                .asString()
                .contains("colour is read, but the schema does not name it");
        assertThat(ConsumerContract.reading(contracts, things, made, MisreadingSize.class))
                .singleElement()
                .asString()
                .contains("cannot be read");
    }
}
