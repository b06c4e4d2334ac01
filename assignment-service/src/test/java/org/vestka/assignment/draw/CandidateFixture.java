package org.vestka.assignment.draw;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invented candidates that read as prose: {@code candidate("a").with(3).fond("chess").now()}. */
final class CandidateFixture {

    private final String prisonerId;
    private long version;
    private StrangersMail strangersMail = StrangersMail.HANDED_OVER;
    private Tally tally = Tally.NONE;
    private @Nullable MonthDay birthday;
    private @Nullable LocalDate lastPosted;
    private final Set<Trait> traits = new HashSet<>();

    private CandidateFixture(String prisonerId) {
        this.prisonerId = prisonerId;
    }

    static CandidateFixture candidate(String prisonerId) {
        return new CandidateFixture(prisonerId);
    }

    CandidateFixture version(long version) {
        this.version = version;
        return this;
    }

    CandidateFixture posted(int letters) {
        this.tally = new Tally(tally.held(), tally.inFlight(), letters);
        return this;
    }

    CandidateFixture held(int letters) {
        this.tally = new Tally(letters, tally.inFlight(), tally.posted());
        return this;
    }

    CandidateFixture inFlight(int letters) {
        this.tally = new Tally(tally.held(), letters, tally.posted());
        return this;
    }

    CandidateFixture born(MonthDay birthday) {
        this.birthday = birthday;
        return this;
    }

    CandidateFixture lastPosted(LocalDate day) {
        this.lastPosted = day;
        return this;
    }

    CandidateFixture where(StrangersMail strangersMail) {
        this.strangersMail = strangersMail;
        return this;
    }

    CandidateFixture who(Trait.Kind kind, String value) {
        traits.add(new Trait(kind, value));
        return this;
    }

    Candidate now() {
        return new Candidate(prisonerId, version, strangersMail, tally, birthday, lastPosted, traits);
    }
}
