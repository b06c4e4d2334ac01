package org.vestka.letter.correspondence;

import static org.vestka.letter.correspondence.LetterStatus.ANSWERED;
import static org.vestka.letter.correspondence.LetterStatus.ANSWER_READY;
import static org.vestka.letter.correspondence.LetterStatus.APPROVED;
import static org.vestka.letter.correspondence.LetterStatus.CLEARED;
import static org.vestka.letter.correspondence.LetterStatus.IN_TRANSLATION;
import static org.vestka.letter.correspondence.LetterStatus.POSTED;
import static org.vestka.letter.correspondence.LetterStatus.PRINTED;
import static org.vestka.letter.correspondence.LetterStatus.REJECTED;
import static org.vestka.letter.correspondence.LetterStatus.RETURNED;
import static org.vestka.letter.correspondence.LetterStatus.SECOND_READING;
import static org.vestka.letter.correspondence.LetterStatus.SET_ASIDE;
import static org.vestka.letter.correspondence.LetterStatus.SUBMITTED;
import static org.vestka.letter.correspondence.LetterStatus.WITHDRAWING;
import static org.vestka.letter.correspondence.LetterStatus.WITHDRAWN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a letter as a table: from which status which step leads where, and which event tells of it. A step
 * without an edge is impossible there and is refused.
 *
 * <p>Steps that other services tell of arrive in no promised order across topics. So each of them has an edge from every
 * status that it may meet, and one that comes late leaves the status where it is.
 */
public final class LetterLifecycle {

    /** Who knows of a step first. */
    public enum Told {
        /** Decided here; the event is said by this service. */
        BY_US,
        /** Happened elsewhere; the event is heard by this service. */
        TO_US,
        /** Decided here and told to nobody. */
        TO_NOBODY
    }

    /**
     * A line of the table.
     *
     * @param event wire type of the event that tells of it, empty when nobody is told
     */
    public record Edge(LetterStatus from, Step step, LetterStatus to, Told told, String event) {}

    /** What a submission makes; the only status without an edge into it from another. */
    public static final LetterStatus START = SUBMITTED;

    private static final Set<LetterStatus> WITH_MODERATORS = EnumSet.of(SUBMITTED, SECOND_READING);
    private static final Set<LetterStatus> WITH_TRANSLATORS = EnumSet.of(APPROVED, IN_TRANSLATION);
    private static final Set<LetterStatus> ON_PAPER = EnumSet.of(CLEARED, PRINTED);
    private static final Set<LetterStatus> OUT = EnumSet.of(POSTED, ANSWERED, ANSWER_READY);

    private static final Set<LetterStatus> BACK = EnumSet.of(RETURNED, SET_ASIDE);
    private static final Set<LetterStatus> TAKEN_BACK = EnumSet.of(WITHDRAWING, WITHDRAWN);

    private static final List<Edge> TABLE = new Lines()
            // Moderators decide.
            .kept(Set.of(SUBMITTED), Step.READ_ONCE, SECOND_READING)
            .said(WITH_MODERATORS, Step.APPROVED, APPROVED, "letter.approved")
            .said(WITH_MODERATORS, Step.REJECTED, REJECTED, "letter.rejected")
            // Translators work, or the letter is in the facility's language already.
            .heard(WITH_TRANSLATORS, Step.TRANSLATION_BEGUN, IN_TRANSLATION, "translation.claimed")
            .heardLate(ON_PAPER, Step.TRANSLATION_BEGUN, "translation.claimed")
            .heardLate(OUT, Step.TRANSLATION_BEGUN, "translation.claimed")
            .said(WITH_TRANSLATORS, Step.CLEARED, CLEARED, "letter.cleared")
            // Paper. Only what was cleared can be printed, so these find at least that status.
            .heard(ON_PAPER, Step.PRINTED, PRINTED, "letter.printed")
            .heardLate(OUT, Step.PRINTED, "letter.printed")
            .heard(ON_PAPER, Step.PULLED, CLEARED, "letter.pulled")
            .heardLate(OUT, Step.PULLED, "letter.pulled")
            .heard(ON_PAPER, Step.POSTED, POSTED, "letter.posted")
            .heardLate(OUT, Step.POSTED, "letter.posted")
            // What becomes of it in the post; it may be sent again, as paper of its own.
            .heard(Set.of(POSTED), Step.RETURNED, RETURNED, "letter.returned")
            .heard(ON_PAPER, Step.RETURNED, RETURNED, "letter.returned")
            .heardLate(Set.of(ANSWERED, ANSWER_READY), Step.RETURNED, "letter.returned")
            .heard(BACK, Step.PRINTED, PRINTED, "letter.printed")
            .heardLate(BACK, Step.PULLED, "letter.pulled")
            .heard(BACK, Step.POSTED, POSTED, "letter.posted")
            .heard(Set.of(POSTED, RETURNED), Step.SET_ASIDE, SET_ASIDE, "letter.set-aside")
            .heardLate(Set.of(ANSWERED, ANSWER_READY), Step.SET_ASIDE, "letter.set-aside")
            .heardLate(ON_PAPER, Step.HEARD_OF, "evidence.recorded")
            .heardLate(OUT, Step.HEARD_OF, "evidence.recorded")
            .heardLate(BACK, Step.HEARD_OF, "evidence.recorded")
            .heardLate(ON_PAPER, Step.SILENT, "evidence.recorded")
            .heardLate(OUT, Step.SILENT, "evidence.recorded")
            .heardLate(BACK, Step.SILENT, "evidence.recorded")
            // Answers. A letter may have several; posting may be told after the answer came.
            .heard(ON_PAPER, Step.REPLY_ARRIVED, ANSWERED, "reply.matched")
            .heard(BACK, Step.REPLY_ARRIVED, ANSWERED, "reply.matched")
            .heard(Set.of(POSTED, ANSWERED), Step.REPLY_ARRIVED, ANSWERED, "reply.matched")
            .heardLate(Set.of(ANSWER_READY), Step.REPLY_ARRIVED, "reply.matched")
            .said(ON_PAPER, Step.ANSWER_READY, ANSWER_READY, "answer.ready")
            .said(BACK, Step.ANSWER_READY, ANSWER_READY, "answer.ready")
            .said(OUT, Step.ANSWER_READY, ANSWER_READY, "answer.ready")
            // The writer takes it back. Where it may be on paper it is a request: paper decides whether it came in
            // time.
            .said(WITH_MODERATORS, Step.WITHDRAWN, WITHDRAWN, "letter.withdrawn")
            .said(WITH_TRANSLATORS, Step.WITHDRAWN, WITHDRAWN, "letter.withdrawn")
            .said(ON_PAPER, Step.WITHDRAWN, WITHDRAWING, "letter.withdrawal-asked")
            .said(Set.of(RETURNED), Step.WITHDRAWN, WITHDRAWING, "letter.withdrawal-asked")
            .heard(Set.of(WITHDRAWING), Step.STOPPED, WITHDRAWN, "letter.pulled")
            .heardLate(TAKEN_BACK, Step.TRANSLATION_BEGUN, "translation.claimed")
            .heardLate(TAKEN_BACK, Step.PRINTED, "letter.printed")
            .heardLate(TAKEN_BACK, Step.PULLED, "letter.pulled")
            .heard(TAKEN_BACK, Step.POSTED, POSTED, "letter.posted")
            .heard(TAKEN_BACK, Step.RETURNED, RETURNED, "letter.returned")
            .heard(TAKEN_BACK, Step.SET_ASIDE, SET_ASIDE, "letter.set-aside")
            .heardLate(TAKEN_BACK, Step.HEARD_OF, "evidence.recorded")
            .heardLate(TAKEN_BACK, Step.SILENT, "evidence.recorded")
            .heard(TAKEN_BACK, Step.REPLY_ARRIVED, ANSWERED, "reply.matched")
            .said(TAKEN_BACK, Step.ANSWER_READY, ANSWER_READY, "answer.ready")
            .edges();

    private LetterLifecycle() {}

    /** The whole table, to be shown and tested. */
    public static List<Edge> table() {
        return TABLE;
    }

    /** Where a step leads from a status, or empty when it is impossible there. */
    public static Optional<LetterStatus> after(LetterStatus from, Step step) {
        return TABLE.stream()
                .filter(edge -> edge.from() == from && edge.step() == step)
                .map(Edge::to)
                .findFirst();
    }

    /**
     * The status that follows from a ledger.
     *
     * @throws IllegalArgumentException when the ledger does not begin with a submission or holds an impossible step;
     *     {@link Letter} never makes such a ledger
     */
    public static LetterStatus of(List<LedgerEntry> ledger) {
        if (ledger.isEmpty() || ledger.getFirst().step() != Step.SUBMITTED) {
            throw new IllegalArgumentException("a ledger begins with a submission");
        }
        LetterStatus status = START;
        for (LedgerEntry entry : ledger.subList(1, ledger.size())) {
            LetterStatus before = status;
            status = after(before, entry.step())
                    .orElseThrow(() -> new IllegalArgumentException(entry.step() + " cannot follow " + before));
        }
        return status;
    }

    private static final class Lines {
        private final List<Edge> edges = new ArrayList<>();

        Lines said(Set<LetterStatus> from, Step step, LetterStatus to, String event) {
            return add(from, step, to, Told.BY_US, event);
        }

        Lines heard(Set<LetterStatus> from, Step step, LetterStatus to, String event) {
            return add(from, step, to, Told.TO_US, event);
        }

        Lines heardLate(Set<LetterStatus> stays, Step step, String event) {
            stays.forEach(status -> edges.add(new Edge(status, step, status, Told.TO_US, event)));
            return this;
        }

        Lines kept(Set<LetterStatus> from, Step step, LetterStatus to) {
            return add(from, step, to, Told.TO_NOBODY, "");
        }

        private Lines add(Set<LetterStatus> from, Step step, LetterStatus to, Told told, String event) {
            from.forEach(status -> edges.add(new Edge(status, step, to, told, event)));
            return this;
        }

        List<Edge> edges() {
            return List.copyOf(edges);
        }
    }
}
