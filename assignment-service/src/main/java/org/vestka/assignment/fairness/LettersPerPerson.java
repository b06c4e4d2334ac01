package org.vestka.assignment.fairness;

import java.util.HashMap;
import java.util.Map;
import org.vestka.assignment.draw.Fairness;

/** Counts what the draw gave to everyone in a record, line by line, in any order. */
public final class LettersPerPerson {

    private final Map<Integer, Integer> letters = new HashMap<>();

    public void count(DrawLine line) {
        letters.merge(
                line.person(),
                switch (line.event()) {
                    case WRITABLE -> 0;
                    case ASSIGNED -> 1;
                    case LAPSED -> -1;
                },
                Integer::sum);
    }

    /** How evenly they are spread. A place that was given before the record begins and lapsed within it counts as none. */
    public Fairness fairness() {
        return Fairness.of(
                letters.values().stream().mapToInt(each -> Math.max(0, each)).toArray());
    }

    /** So many people have so many letters. */
    public Map<Integer, Integer> spread() {
        Map<Integer, Integer> people = new HashMap<>();
        letters.values().forEach(each -> people.merge(Math.max(0, each), 1, Integer::sum));
        return people;
    }
}
