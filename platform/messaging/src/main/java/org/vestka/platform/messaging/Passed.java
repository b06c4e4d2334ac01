package org.vestka.platform.messaging;

import java.util.Set;

/**
 * Sequence numbers of a line that were rightly passed over without a mark going on: of types this service does not know,
 * of erased content, or because a person decided that they do not come.
 *
 * @param upTo all up to this one; 0 for none
 * @param others single ones
 */
public record Passed(long upTo, Set<Long> others) {

    /** Nothing was passed over. */
    public static final Passed NOTHING = new Passed(0, Set.of());

    public Passed {
        others = Set.copyOf(others);
    }

    /** Whether nothing is missing between a mark and a sequence number after it. */
    public boolean covers(long mark, long sequence) {
        long missing = Math.max(mark, upTo) + 1;
        while (missing < sequence && others.contains(missing)) {
            missing++;
        }
        return missing >= sequence;
    }
}
