package org.vestka.benchmarks;

/**
 * A letter-sized aggregate.
 *
 * @param id random
 * @param text 2 KiB, the size of a short letter
 */
record Sample(String id, String text) {

    static Sample of(String id) {
        return new Sample(id, "a".repeat(2048));
    }

    /** The one thing that happens to it; what is said of it has 1 KiB. */
    record Accepted(String id, String text) {

        static Accepted of(Sample sample) {
            return new Accepted(sample.id(), sample.text().substring(0, 1024));
        }
    }
}
