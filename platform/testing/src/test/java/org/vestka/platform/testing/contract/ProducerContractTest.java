package org.vestka.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.messaging.Outgoing;

class ProducerContractTest {

    private final ProducerContract maker =
            ProducerContract.of("maker-service", Contracts.in("planted/broken").orElseThrow());
    private final SealedText words = new SealedText(new byte[] {1});

    record Made(String thingId) {}

    record MadeWithMore(String thingId, String weight) {}

    record MadeOfNumbers(int thingId) {}

    @Test
    void what_keeps_to_the_schema_is_fine() {
        assertThatCode(() -> maker.isKeptBy(List.of(made(new Made("t-1")).with("words", words))))
                .doesNotThrowAnyException();
    }

    @Test
    void what_does_not_is_found() {
        found(made(new MadeWithMore("t-1", "3 kg")), "does not name this field");
        found(made(new MadeOfNumbers(1)), "thingId");
        found(made(new Made("t-1")).with("secret", words), "/content/secret");
        found(Outgoing.of("things", "t-2", "thing.made", 1, new Made("t-1")), "none of its facts");
        found(Outgoing.of("things", "t-1", "thing.made", 2, new Made("t-1")), "is not listed under things");
        found(Outgoing.of("places", "t-1", "thing.made", 1, new Made("t-1")), "topic table does not have");
        found(Outgoing.tombstone("things", "t-1", "thing.made", 1), "not compacted");
    }

    @Test
    void an_event_that_is_never_said_is_found() {
        assertThatThrownBy(() -> maker.isKeptBy(List.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("thing.made.v1 is never said");
    }

    private static Outgoing made(Object facts) {
        return Outgoing.of("things", "t-1", "thing.made", 1, facts);
    }

    private void found(Outgoing said, String problem) {
        assertThatThrownBy(() -> maker.isKeptBy(List.of(made(new Made("t-1")), said)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(problem);
    }
}
