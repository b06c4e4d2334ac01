package org.vestka.platform.sealing;

import com.google.crypto.tink.HybridEncrypt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
        return seal(contactId, address, null);
    }

    /**
     * The same with a public key of the address's owner, for the mailer to encrypt with; it travels as the address does.
     *
     * @param openPgpKey ASCII-armoured, or null
     */
    public SealedText seal(String contactId, String address, @Nullable String openPgpKey) {
        String both = openPgpKey == null ? address : address + AddressOpener.SEPARATOR + openPgpKey;
        try {
            return new SealedText(
                    publicHalf.get().encrypt(both.getBytes(StandardCharsets.UTF_8), Place.of("address", contactId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an address could not be sealed", e);
        }
    }
}
