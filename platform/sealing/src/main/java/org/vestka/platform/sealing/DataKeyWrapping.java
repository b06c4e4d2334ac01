package org.vestka.platform.sealing;

import com.google.crypto.tink.Aead;
import org.vestka.platform.kernel.SealedText;

/** Wraps data keys under the keyset of the service that keeps them, so that its store alone opens nothing. */
public final class DataKeyWrapping {

    private final Seal seal;

    DataKeyWrapping(Aead aead) {
        this.seal = new Seal(aead, "a wrapped data key");
    }

    /** The stored form of a key; it unwraps for the same thread only. */
    public SealedText wrap(DataKey key, String threadId) {
        return new SealedText(seal.seal(key.toBytes(), Place.of("data-key", threadId)));
    }

    /** @throws SealBroken when this is not the wrapped key of this thread */
    public DataKey unwrap(SealedText wrapped, String threadId) {
        return DataKey.fromBytes(seal.open(wrapped.ciphertext(), Place.of("data-key", threadId)));
    }
}
