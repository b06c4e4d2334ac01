package org.vestka.letter.correspondence;

import java.util.Optional;
import org.vestka.platform.sealing.WordCode;

/** Which letter a receipt code opens. Only keyed hashes of codes are kept: who holds the store holds no code. */
public interface Receipts {

    /** The code opens the letter from now on; saying so again changes nothing. */
    void open(WordCode code, String letterId);

    /** The letter that a code opens. A code that was never given takes the same way and the same time as one that was. */
    Optional<String> letterOf(WordCode code);
}
