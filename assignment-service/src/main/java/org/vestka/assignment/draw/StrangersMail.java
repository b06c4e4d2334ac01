package org.vestka.assignment.draw;

/** What happens to a stranger's letter at the place where a prisoner is held. */
public enum StrangersMail {
    /** It is handed over as far as anyone knows. */
    HANDED_OVER,
    /** It is probably withheld: the prisoner is drawn all the same, and the writer is told that a copy is kept. */
    PROBABLY_WITHHELD,
    /** It must not be sent: it would endanger, cannot arrive, or is not wanted. Never drawn. */
    MUST_NOT_BE_SENT
}
