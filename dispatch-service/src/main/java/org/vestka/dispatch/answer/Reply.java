package org.vestka.dispatch.answer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.answer.ReplyEvent.ReplyMatched;
import org.vestka.dispatch.answer.ReplyEvent.ReplyScanned;
import org.vestka.platform.kernel.Decision;

/**
 * An answer that came back on paper. It belongs to nobody until its code, or a person, says to which letter.
 *
 * @param pages in order; sealed for this service until it is matched, then for the thread of its letter
 * @param codes reply codes that were found on it; none on other paper, several on a page in the wrong pile
 * @param match the letter it answers, or null while nobody knows
 */
public record Reply(
        String replyId,
        List<ScannedPage> pages,
        List<String> codes,
        Instant scannedAt,
        @Nullable Match match) {

    /** The letter an answer belongs to. */
    public record Match(String postingId, String letterId, String threadId, String prisonerId) {}

    /** Why an answer cannot be matched so. */
    public enum Refusal {
        /** There is none of that id. */
        NOT_THERE,
        /** It belongs to another letter already. */
        MATCHED_TO_ANOTHER
    }

    public Reply {
        pages = List.copyOf(pages);
        codes = List.copyOf(codes);
    }

    /** An answer that was scanned now. */
    static Decision<Reply, ReplyEvent, Refusal> scanned(
            String replyId, List<ScannedPage> pages, List<String> codes, Instant now) {
        return Decision.changed(new Reply(replyId, pages, codes, now, null), new ReplyScanned(replyId));
    }

    public boolean matched() {
        return match != null;
    }

    /** Gives it to its letter, with its pages as they are sealed for that letter's thread. */
    Decision<Reply, ReplyEvent, Refusal> matched(Match to, List<ScannedPage> resealed) {
        if (match != null) {
            return match.equals(to) ? Decision.unchanged() : Decision.refused(Refusal.MATCHED_TO_ANOTHER);
        }
        return Decision.changed(
                new Reply(replyId, resealed, codes, scannedAt, to), new ReplyMatched(replyId, to, resealed));
    }
}
