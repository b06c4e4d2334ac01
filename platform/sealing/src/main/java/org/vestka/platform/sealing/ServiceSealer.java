package org.vestka.platform.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import org.vestka.platform.kernel.SealedText;

/** Seals what a service keeps for itself and no other service ever opens, such as a draft. */
public final class ServiceSealer {

    private final Seal seal;

    ServiceSealer(Aead aead) {
        this.seal = new Seal(aead, "what this service sealed for itself");
    }

    /**
     * @param collection where the row is stored
     * @param id of the row
     * @param field of the row
     */
    public SealedText seal(String collection, String id, String field, String text) {
        return sealBytes(collection, id, field, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws SealBroken when this was not sealed by this service for this field of this row */
    public String open(String collection, String id, String field, SealedText sealed) {
        return new String(openBytes(collection, id, field, sealed), StandardCharsets.UTF_8);
    }

    /** As {@link #seal}, for bytes. */
    public SealedText sealBytes(String collection, String id, String field, byte[] content) {
        return new SealedText(seal.seal(content, Place.of("service", collection, id, field)));
    }

    /** @throws SealBroken when this was not sealed by this service for this field of this row */
    public byte[] openBytes(String collection, String id, String field, SealedText sealed) {
        return seal.open(sealed.ciphertext(), Place.of("service", collection, id, field));
    }
}
