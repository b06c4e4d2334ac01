package org.vestka.dispatch.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** After how many days answers came from each facility: the latest of them, without any letter's name. */
public interface AnswerTimes {

    /** So many of the latest answers count. */
    int KEPT = 50;

    /** Fewer answers tell nothing of what is usual. */
    int ENOUGH = 5;

    /** Notes that an answer came. */
    void came(String facilityId, int afterDays);

    /** The days of a facility. */
    Observed of(String facilityId);

    /** What was observed at one facility, the latest last. */
    record Observed(String facilityId, List<Integer> days) {

        public Observed {
            days = List.copyOf(days);
        }

        /** With one more; the oldest makes room. */
        public Observed and(int afterDays) {
            List<Integer> more = new ArrayList<>(days);
            more.add(afterDays);
            return new Observed(facilityId, more.subList(Math.max(0, more.size() - KEPT), more.size()));
        }

        /** Half of the answers came within so many days; empty while there are too few to say. */
        public Optional<Integer> median() {
            return days.size() < ENOUGH
                    ? Optional.empty()
                    : Optional.of(days.stream().sorted().toList().get(days.size() / 2));
        }
    }
}
