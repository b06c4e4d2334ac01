package org.vestka.dispatch.answer;

import java.time.Instant;
import java.util.List;
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

    /** A picture that was listed before an answer held it. */
    record Loose(String scanId, String replyId) {}

    /** Lists a picture that is about to be kept, or replaced, for an answer. */
    void loose(String scanId, String replyId);

    /** Takes a picture off that list. */
    void held(String scanId);

    /** Pictures that were listed before that moment, the oldest first. */
    List<Loose> loose(Instant before, int most);
}
