package org.vestka.platform.messaging.wire;

import org.vestka.platform.messaging.Envelope;
import org.vestka.platform.sealing.BusSealer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes facts as JSON and seals them under the bus keyset, and back. */
public final class FactsCodec {

    private final BusSealer sealer;

    /** A mapper of its own: how a service likes its web JSON must not change what is on the topics. */
    private final JsonMapper json = JsonMapper.builder()
            // Schemas only ever grow: a consumer meets fields that it does not know.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public FactsCodec(BusSealer sealer) {
        this.sealer = sealer;
    }

    /** The sealed JSON of a record of facts, bound to the event's id, type and key. */
    public byte[] seal(Object facts, String eventId, String type, String key) {
        return sealer.seal(json.writeValueAsBytes(facts), eventId, type, key);
    }

    /**
     * Opens facts into the reader's own record.
     *
     * @throws org.vestka.platform.sealing.SealBroken when they were sealed for another envelope or under another key
     * @throws tools.jackson.core.JacksonException when they are not what the record expects
     */
    public <F> F open(byte[] sealed, Envelope envelope, Class<F> as) {
        return json.readValue(sealer.open(sealed, envelope.eventId(), envelope.type(), envelope.key()), as);
    }
}
