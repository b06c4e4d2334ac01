package org.vestka.platform.sealing;

import java.nio.charset.StandardCharsets;
import org.vestka.platform.kernel.SealedText;

/**
 * Seals what a person wrote under the data key of its thread. The ciphertext travels and is stored as it is; it opens
 * only for the owner and field it was sealed for.
 */
public final class ContentSealer {

    /**
     * @param ownerId the id the content belongs to, the same for sealing and opening
     * @param field the name of the field, such as {@code text}; two fields of one owner have two names
     */
    public SealedText seal(DataKey key, String ownerId, String field, String text) {
        return sealBytes(key, ownerId, field, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws SealBroken when this was not sealed under this key for this owner and field */
    public String open(DataKey key, String ownerId, String field, SealedText sealed) {
        return new String(openBytes(key, ownerId, field, sealed), StandardCharsets.UTF_8);
    }

    /** As {@link #seal}, for bytes such as a scanned page. */
    public SealedText sealBytes(DataKey key, String ownerId, String field, byte[] content) {
        return new SealedText(key.asSeal().seal(content, Place.of("content", ownerId, field)));
    }

    /** @throws SealBroken when this was not sealed under this key for this owner and field */
    public byte[] openBytes(DataKey key, String ownerId, String field, SealedText sealed) {
        return key.asSeal().open(sealed.ciphertext(), Place.of("content", ownerId, field));
    }
}
