package org.vestka.platform.messaging.parking;

/**
 * Why a record could not be handled.
 *
 * @param error the class name of what was thrown, and never its message: messages quote values; empty when nothing was
 */
public record Failure(Reason reason, String error) {

    /** What kind of failure it is. */
    public enum Reason {
        /** Events before it are missing. */
        GAP(true),
        /** What it concerns is not there yet. */
        NOT_THERE(true),
        /** Its handler threw. */
        FAILED(true),
        /** Its handler took too long. */
        TOO_SLOW(true),
        /** A major version of its type that this service does not read. */
        UNKNOWN_VERSION(false),
        /** Not an event of this house, or sealed for another place. */
        UNREADABLE(false),
        /** Nothing is known to be wrong with it; the gate of its key was closed. */
        BEHIND(true);

        private final boolean mayHeal;

        Reason(boolean mayHeal) {
            this.mayHeal = mayHeal;
        }

        /** Whether trying again may help without anybody doing anything. */
        public boolean mayHeal() {
            return mayHeal;
        }
    }

    public static Failure of(Reason reason) {
        return new Failure(reason, "");
    }

    public static Failure of(Reason reason, Throwable thrown) {
        return new Failure(reason, thrown.getClass().getName());
    }
}
