package org.vestka.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;

/** Tink keysets: making them, reading and writing their bytes, and what they can do. */
final class KeysetBytes {

    /** Passed to every call, so that nothing depends on Tink's global registry. */
    private static final Configuration TINK = TinkConfig2026.get();

    private KeysetBytes() {}

    static KeysetHandle generate(Parameters parameters) {
        try {
            return KeysetHandle.generateNew(parameters, TINK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot make a key of a kind that Vestka needs", e);
        }
    }

    /** The bytes of a keyset with its secrets in clear: for a file of its owner alone, or to be sealed at once. */
    static byte[] withSecrets(KeysetHandle keyset) {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get(), TINK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset could not be written", e);
        }
    }

    static byte[] publicHalf(KeysetHandle keyset) {
        try {
            return TinkProtoKeysetFormat.serializeKeysetWithoutSecret(keyset.getPublicKeysetHandle(), TINK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the public half of a keyset could not be written", e);
        }
    }

    static KeysetHandle parse(byte[] bytes) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), TINK);
    }

    /** @throws GeneralSecurityException when the bytes hold a secret, or no keyset at all */
    static KeysetHandle parsePublic(byte[] bytes) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeysetWithoutSecret(bytes, TINK);
    }

    static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(TINK, Aead.class);
    }

    static HybridEncrypt hybridEncrypt(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(TINK, HybridEncrypt.class);
    }

    static HybridDecrypt hybridDecrypt(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(TINK, HybridDecrypt.class);
    }

    static PrfSet prf(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(TINK, PrfSet.class);
    }
}
