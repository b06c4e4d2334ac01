package org.vestka.platform.sealing;

import com.google.crypto.tink.HybridEncrypt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import org.vestka.platform.kernel.SealedText;

/**
 * Seals e-mail addresses with the public half of the mail key pair (HPKE): who takes an address cannot read it again.
 */
public final class AddressSealer {

    private final Supplier<HybridEncrypt> publicHalf;

    AddressSealer(Supplier<HybridEncrypt> publicHalf) {
        this.publicHalf = publicHalf;
    }

    /**
     * @param contactId the random id under which the owner of the address keeps it
     * @throws KeysRefused when the public half has not been made yet
     */
    public SealedText seal(String contactId, String address) {
        try {
            return new SealedText(
                    publicHalf.get().encrypt(address.getBytes(StandardCharsets.UTF_8), Place.of("address", contactId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an address could not be sealed", e);
        }
    }
}
