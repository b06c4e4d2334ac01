package org.vestka.assignment.draw;

/** What came of a draw: a proposal, or nobody and why. */
public sealed interface DrawOutcome {

    /** A proposal; the counter document decides whether the place is still there. */
    record Drawn(String prisonerId, StrangersMail strangersMail) implements DrawOutcome {}

    /** Nobody who may be written to now has what was wished for. */
    record NobodyFits() implements DrawOutcome {}

    /** Those who fit were all shown just now. */
    record NobodyElse() implements DrawOutcome {}

    /** Nobody may be written to now, whatever is wished. */
    record NobodyIsFree() implements DrawOutcome {}
}
