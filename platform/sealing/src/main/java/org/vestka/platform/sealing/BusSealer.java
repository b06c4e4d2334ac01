package org.vestka.platform.sealing;

import com.google.crypto.tink.Aead;

/**
 * Seals the facts of an event for its way over a topic. Held by the services that speak and hear; the envelope stays
 * clear, and facts do not open under the envelope of another event.
 */
public final class BusSealer {

    private final Seal seal;

    BusSealer(Aead aead) {
        this.seal = new Seal(aead, "the facts of an event");
    }

    /**
     * @param facts the bytes to seal, as they will come out again
     * @param eventId the random id of the event
     * @param type the explicit type on the wire, such as {@code thing.happened}
     * @param aggregateId the key of the record
     */
    public byte[] seal(byte[] facts, String eventId, String type, String aggregateId) {
        return seal.seal(facts, Place.of("bus", eventId, type, aggregateId));
    }

    /** @throws SealBroken when these are not the facts that were sealed for exactly this envelope */
    public byte[] open(byte[] sealedFacts, String eventId, String type, String aggregateId) {
        return seal.open(sealedFacts, Place.of("bus", eventId, type, aggregateId));
    }
}
