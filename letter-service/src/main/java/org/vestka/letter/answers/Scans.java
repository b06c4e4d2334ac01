package org.vestka.letter.answers;

import java.util.Optional;
import org.vestka.letter.correspondence.Answer.ScannedPage;
import org.vestka.platform.kernel.SealedText;

/** Pictures of answers, which dispatch keeps. */
public interface Scans {

    /** The sealed picture, checked against its digest; empty when it cannot be had now. */
    Optional<SealedText> fetch(ScannedPage page);
}
