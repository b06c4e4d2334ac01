package org.vestka.dispatch.answer;

import java.util.Optional;
import org.vestka.platform.kernel.SealedText;

/** Where sealed pictures are kept, apart from the answers they belong to. */
public interface Scans {

    /** A sealed picture with what it is once opened. */
    record Kept(SealedText sealed, String digest, String mediaType) {}

    /** Keeps a picture under its id; the same id twice keeps the first. */
    void keep(String scanId, Kept scan);

    Optional<Kept> find(String scanId);

    void remove(String scanId);
}
