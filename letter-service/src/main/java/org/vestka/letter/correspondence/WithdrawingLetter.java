package org.vestka.letter.correspondence;

import java.time.Clock;
import org.vestka.platform.kernel.Decision;

/** A writer takes a letter back, from the page that their receipt code has opened. */
public final class WithdrawingLetter {

    private final Letters letters;
    private final ModerationQueue queue;
    private final Clock clock;

    public WithdrawingLetter(Letters letters, ModerationQueue queue, Clock clock) {
        this.letters = letters;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Takes it back; doing so twice changes nothing.
     *
     * @return false when it is too late: it was posted, or turned down
     */
    public boolean withdraw(String letterId) {
        boolean taken = !(letters.change(letterId, letter -> letter.withdraw(clock.instant()))
                instanceof Decision.Refused<Letter, LetterEvent, LetterRefusal>);
        if (taken) {
            queue.decided(letterId);
        }
        return taken;
    }
}
