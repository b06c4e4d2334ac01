package org.vestka.platform.sealing;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** Authenticated encryption for a place: the one way in which the sealers of this package seal and open. */
final class Seal {

    private final Aead aead;
    private final String what;

    /** @param what is sealed, in words for the message of {@link SealBroken} */
    Seal(Aead aead, String what) {
        this.aead = aead;
        this.what = what;
    }

    byte[] seal(byte[] plain, byte[] place) {
        try {
            return aead.encrypt(plain, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(what + " could not be sealed", e);
        }
    }

    /** @throws SealBroken when this is not what was sealed for this place under this key */
    @SuppressWarnings("UnusedException") // the cause of a failed opening says nothing that may be told
    byte[] open(byte[] ciphertext, byte[] place) {
        try {
            return aead.decrypt(ciphertext, place);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(what);
        }
    }
}
