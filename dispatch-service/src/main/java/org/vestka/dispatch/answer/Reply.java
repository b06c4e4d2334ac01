package org.vestka.dispatch.answer;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.answer.ReplyEvent.AnswerRead;
import org.vestka.dispatch.answer.ReplyEvent.ReplyMatched;
import org.vestka.dispatch.answer.ReplyEvent.ReplyScanned;
import org.vestka.platform.kernel.Decision;

/**
 * An answer that came back on paper. It belongs to nobody until its code, or a person, says to which letter.
 *
 * @param pages in order; sealed for this service until it is matched, then for the thread of its letter
 * @param codes reply codes that were found on it; none on other paper, several on a page in the wrong pile
 * @param match the letter it answers, or null while nobody knows
 * @param hints what else was seen on it that may help a person; none in documents from before
 * @param divided when its parts were given to the writers it thanks, or null
 * @param reading what the person found who read it first, or null while nobody has
 * @param original where its paper lies, or null while nobody has said
 */
public record Reply(
        String replyId,
        List<ScannedPage> pages,
        List<String> codes,
        Instant scannedAt,
        @Nullable Match match,
        @Nullable Hints hints,
        @Nullable Instant divided,
        @Nullable Reading reading,
        @Nullable Original original) {

    /** So many characters may say where the paper lies. */
    public static final int LONGEST_SHELF_MARK = 40;

    /** The letter an answer belongs to. */
    public record Match(String postingId, String letterId, String threadId, String prisonerId) {}

    /**
     * What was seen on it beside codes.
     *
     * @param seen what looked like a code, with wrong letters
     * @param name the printed name of who writes, as our reply sheets bear it
     */
    public record Hints(List<String> seen, @Nullable String name) {

        static final Hints NONE = new Hints(List.of(), null);

        public Hints {
            seen = List.copyOf(seen);
        }
    }

    /** What the person found who read it first. */
    public record Reading(Instant at, List<AnswerFlag> flags) {
        public Reading {
            flags = List.copyOf(flags);
        }
    }

    /** Where the paper lies, in the volunteers' own words, and what became of it. */
    public record Original(String shelfMark, Fate fate) {

        /** What becomes of the paper of an answer. */
        public enum Fate {
            ON_THE_SHELF,
            SENT_TO_THE_WRITER,
            DESTROYED;

            /** The one of that name; a name that is none of these leaves the paper on the shelf. */
            public static Fate named(String name) {
                return Stream.of(values())
                        .filter(fate -> fate.name().equals(name))
                        .findFirst()
                        .orElse(ON_THE_SHELF);
            }
        }
    }

    /** Why something cannot be done with an answer. */
    public enum Refusal {
        /** There is none of that id. */
        NOT_THERE,
        /** It belongs to another letter already. */
        MATCHED_TO_ANOTHER,
        /** It belongs to no letter yet. */
        NOT_MATCHED,
        /** The words for its place are too long. */
        TOO_LONG
    }

    public Reply {
        pages = List.copyOf(pages);
        codes = List.copyOf(codes);
    }

    /** An answer that was scanned now. */
    static Decision<Reply, ReplyEvent, Refusal> scanned(
            String replyId, List<ScannedPage> pages, List<String> codes, Hints hints, Instant now) {
        return Decision.changed(
                new Reply(replyId, pages, codes, now, null, hints, null, null, null), new ReplyScanned(replyId));
    }

    public boolean matched() {
        return match != null;
    }

    /** Whether nobody has to decide whose it is any more. */
    public boolean settled() {
        return matched() || divided != null;
    }

    /** What was seen on it beside codes. */
    public Hints seen() {
        return hints == null ? Hints.NONE : hints;
    }

    /** Gives it to its letter, with its pages as they are sealed for that letter's thread. */
    Decision<Reply, ReplyEvent, Refusal> matched(Match to, List<ScannedPage> resealed) {
        if (match != null) {
            return match.equals(to) ? Decision.unchanged() : Decision.refused(Refusal.MATCHED_TO_ANOTHER);
        }
        return Decision.changed(
                new Reply(replyId, resealed, codes, scannedAt, to, hints, divided, reading, original),
                new ReplyMatched(replyId, to, resealed));
    }

    /** Its parts are given; as a whole it belongs to nobody. */
    Decision<Reply, ReplyEvent, Refusal> dividedNow(Instant now) {
        if (divided != null) {
            return Decision.unchanged();
        }
        if (match != null) {
            return Decision.refused(Refusal.MATCHED_TO_ANOTHER);
        }
        return Decision.changed(
                new Reply(replyId, pages, codes, scannedAt, null, hints, now, reading, original), List.of());
    }

    /** A person has read it; its writer may now. */
    Decision<Reply, ReplyEvent, Refusal> read(List<AnswerFlag> flags, Instant now) {
        Match to = match;
        if (to == null) {
            return Decision.refused(Refusal.NOT_MATCHED);
        }
        if (reading != null) {
            return Decision.unchanged();
        }
        Reading read = new Reading(now, flags);
        return Decision.changed(
                new Reply(replyId, pages, codes, scannedAt, to, hints, divided, read, original),
                new AnswerRead(replyId, to, read.flags()));
    }

    /** Says where its paper lies. */
    Decision<Reply, ReplyEvent, Refusal> kept(Original where) {
        if (where.shelfMark().length() > LONGEST_SHELF_MARK) {
            return Decision.refused(Refusal.TOO_LONG);
        }
        return where.equals(original)
                ? Decision.unchanged()
                : Decision.changed(
                        new Reply(replyId, pages, codes, scannedAt, match, hints, divided, reading, where), List.of());
    }
}
