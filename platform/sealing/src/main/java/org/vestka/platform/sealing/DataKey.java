package org.vestka.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/**
 * The key of one thread: everything that was written in it is sealed under this key, wherever it is stored, so that
 * deleting the key erases all. Lives in memory; stored only {@linkplain DataKeyWrapping wrapped}.
 */
public final class DataKey {

    private final KeysetHandle keyset;
    private final Seal seal;

    private DataKey(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        Aead aead = KeysetBytes.aead(keyset);
        this.seal = new Seal(aead, "sealed content");
    }

    /** A new random key (AES-256-GCM). */
    public static DataKey fresh() {
        try {
            return new DataKey(KeysetBytes.generate(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key could not be made", e);
        }
    }

    /**
     * Reads a key that its keeper released (see {@link #toBytes}).
     *
     * @throws SealBroken when the bytes are no data key
     */
    @SuppressWarnings("UnusedException") // the cause could quote the bytes of a key
    public static DataKey fromBytes(byte[] bytes) {
        try {
            return new DataKey(KeysetBytes.parse(bytes));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a data key");
        }
    }

    /** The key in clear: for an authenticated answer to who may hold it in memory, never for a store, topic or log. */
    public byte[] toBytes() {
        return KeysetBytes.withSecrets(keyset);
    }

    Seal asSeal() {
        return seal;
    }

    @Override
    public String toString() {
        return "DataKey[hidden]";
    }
}
