package org.vestka.dispatch.posting;

import org.vestka.platform.kernel.SealedText;

/** The pictures that writers put into their letters; kept sealed by the letter-service, never here. */
public interface LetterPictures {

    /** What asking for one gave. */
    sealed interface Asked {

        /** The picture, sealed under the data key of the letter's thread; its owner is the letter, its field {@code picture}. */
        record Found(SealedText sealed) implements Asked {}

        /** The letter has none. */
        record None() implements Asked {}

        /** Its keeper does not answer now. */
        record Away() implements Asked {}
    }

    Asked of(String letterId);
}
