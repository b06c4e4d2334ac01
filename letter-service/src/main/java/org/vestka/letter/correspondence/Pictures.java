package org.vestka.letter.correspondence;

import java.util.Optional;
import org.vestka.platform.kernel.SealedText;

/** Pictures that writers put into their letters, sealed under the data key of the letter's thread; one a letter. */
public interface Pictures {

    /** Keeps a picture; one that is there is replaced. */
    void keep(String letterId, SealedText picture);

    Optional<SealedText> find(String letterId);

    boolean has(String letterId);

    void remove(String letterId);
}
