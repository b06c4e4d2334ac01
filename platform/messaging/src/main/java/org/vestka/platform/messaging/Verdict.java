package org.vestka.platform.messaging;

/** What became of an event that was heard. */
public enum Verdict {
    /** The store changed. */
    HANDLED,
    /** Heard before: nothing changed. */
    SEEN,
    /** Rightly nothing to do, now or later. */
    NOTHING_TO_DO,
    /** The domain refused what the event asks for; the mark went on. */
    REFUSED,
    /** Its data key is gone: what it carries was erased, so there is nothing to do. */
    ERASED,
    /** Events between the mark and this one are missing: it is parked and tried again when they arrive. */
    GAP,
    /** The document that it concerns is not there: it is parked and tried again. */
    NOT_THERE;

    /** Whether the event is to wait behind its gate. */
    public boolean waits() {
        return this == GAP || this == NOT_THERE;
    }

    /** For a handler to which a missing document means something else than "later". */
    public Verdict whenNotThere(Verdict other) {
        return this == NOT_THERE ? other : this;
    }
}
