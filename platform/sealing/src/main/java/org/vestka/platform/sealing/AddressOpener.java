package org.vestka.platform.sealing;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.vestka.platform.kernel.SealedText;

/** Opens e-mail addresses with the private half of the mail key pair. Only the process that sends e-mail holds one. */
public final class AddressOpener {

    private final HybridDecrypt privateHalf;

    AddressOpener(HybridDecrypt privateHalf) {
        this.privateHalf = privateHalf;
    }

    /**
     * The address in clear, to be used and forgotten.
     *
     * @throws SealBroken when this is not the address that was sealed for this contact
     */
    @SuppressWarnings("UnusedException") // the cause of a failed opening says nothing that may be told
    public String open(String contactId, SealedText sealed) {
        try {
            return new String(
                    privateHalf.decrypt(sealed.ciphertext(), Place.of("address", contactId)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("an address");
        }
    }
}
