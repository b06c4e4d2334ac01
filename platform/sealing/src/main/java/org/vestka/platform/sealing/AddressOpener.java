package org.vestka.platform.sealing;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.vestka.platform.kernel.SealedText;

/** Opens e-mail addresses with the private half of the mail key pair. Only the process that sends e-mail holds one. */
public final class AddressOpener {

    /** No address has a line end in it. */
    static final String SEPARATOR = "\n";

    private final HybridDecrypt privateHalf;

    AddressOpener(HybridDecrypt privateHalf) {
        this.privateHalf = privateHalf;
    }

    /**
     * The address in clear, to be used and forgotten.
     *
     * @throws SealBroken when this is not the address that was sealed for this contact
     */
    public String open(String contactId, SealedText sealed) {
        return both(contactId, sealed).split(SEPARATOR, 2)[0];
    }

    /**
     * The public key that was left with the address, ASCII-armoured; empty when none was.
     *
     * @throws SealBroken when this is not the address that was sealed for this contact
     */
    public Optional<String> openPgpKey(String contactId, SealedText sealed) {
        String[] both = both(contactId, sealed).split(SEPARATOR, 2);
        return both.length == 2 ? Optional.of(both[1]) : Optional.empty();
    }

    @SuppressWarnings("UnusedException") // the cause of a failed opening says nothing that may be told
    private String both(String contactId, SealedText sealed) {
        try {
            return new String(
                    privateHalf.decrypt(sealed.ciphertext(), Place.of("address", contactId)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("an address");
        }
    }
}
