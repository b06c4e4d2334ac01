package org.vestka.platform.kernel;

import java.util.Arrays;

/**
 * Something written by a person, as ciphertext: the only shape in which a domain, a store or a topic holds it.
 * Whoever may read it asks the sealing library with the data key and the place (owner and field) it was sealed for.
 *
 * @param ciphertext what the sealing library made; never interpreted here
 */
public record SealedText(byte[] ciphertext) {

    public SealedText {
        ciphertext = ciphertext.clone();
    }

    @Override
    public byte[] ciphertext() {
        return ciphertext.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedText that && Arrays.equals(ciphertext, that.ciphertext);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ciphertext);
    }

    /** Says the size only: a ciphertext in a log helps nobody but an attacker. */
    @Override
    public String toString() {
        return "SealedText[" + ciphertext.length + " bytes]";
    }
}
