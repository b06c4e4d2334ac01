package org.vestka.assignment.draw;

import java.time.LocalDate;
import java.util.List;

/**
 * What a draw goes by.
 *
 * @param cap so many letters at most may be open (held or in flight) for one prisoner at once
 * @param boosts added up when several apply
 */
public record DrawRules(int cap, List<Boost> boosts) {

    public DrawRules {
        if (cap < 1) {
            throw new IllegalArgumentException("the cap is at least 1");
        }
        boosts = List.copyOf(boosts);
    }

    /** The house's rules with a cap: a birthday within 30 days, never written to, silent for 60 days; one letter each. */
    public static DrawRules withCap(int cap) {
        return new DrawRules(
                cap, List.of(Boost.birthdayWithin(30, 1), Boost.neverWrittenTo(1), Boost.silentFor(60, 1)));
    }

    /** Nobody is preferred: the letters alone decide. */
    public static DrawRules withoutBoosts(int cap) {
        return new DrawRules(cap, List.of());
    }

    /** Whether one more letter may be begun for the candidate. */
    public boolean takesOneMore(Candidate candidate) {
        return candidate.strangersMail() != StrangersMail.MUST_NOT_BE_SENT
                && candidate.tally().open() < cap;
    }

    /** Letters that weigh on the candidate on a day, less what the boosts take off; may be negative. */
    public int weight(Candidate candidate, LocalDate day) {
        int weight = candidate.tally().letters();
        for (Boost boost : boosts) {
            if (boost.applies().test(candidate, day)) {
                weight -= boost.credit();
            }
        }
        return weight;
    }
}
