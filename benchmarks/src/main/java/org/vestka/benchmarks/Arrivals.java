package org.vestka.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When letters left one service and arrived in the next; both in this process, so one clock. */
final class Arrivals {

    private final Map<String, Long> left = new ConcurrentHashMap<>();
    private final List<Long> nanoseconds = Collections.synchronizedList(new ArrayList<>());

    void leaves(String id) {
        left.put(id, System.nanoTime());
    }

    /** Counted once for each letter that left. */
    void arrived(String id) {
        long now = System.nanoTime();
        Long since = left.remove(id);
        if (since != null) {
            nanoseconds.add(now - since);
        }
    }

    int count() {
        return nanoseconds.size();
    }

    void forget() {
        left.clear();
        nanoseconds.clear();
    }

    /** Milliseconds within which this share (0 to 1) of the letters arrived. */
    double within(double share) {
        List<Long> sorted;
        synchronized (nanoseconds) {
            sorted = nanoseconds.stream().sorted().toList();
        }
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / 1e6;
    }
}
