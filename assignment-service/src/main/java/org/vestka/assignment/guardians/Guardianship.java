package org.vestka.assignment.guardians;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.assignment.guardians.GuardianEvent.AddressToBeConfirmed;
import org.vestka.assignment.guardians.GuardianEvent.GuardianToBeTold;
import org.vestka.assignment.holding.Silence;
import org.vestka.platform.kernel.Decision;

/**
 * Somebody stays with a prisoner. Who it is, nobody here knows: they have twelve words, and perhaps an address that only
 * the mailer can read.
 *
 * @param codeHash keyed hash of the words that open it
 * @param contactId null when no address was left
 * @param addressConfirmed whether whoever reads mail there has said that it is theirs; nothing else is sent before
 * @param language of pages and mails: en, ru or be
 * @param approved by a coordinator; until then only what is public is told
 * @param goesOnSince when they last said that they go on
 * @param news the newest last, at most {@value #MOST_NEWS}
 */
public record Guardianship(
        String guardianshipId,
        String codeHash,
        String prisonerId,
        Status status,
        @Nullable String contactId,
        boolean addressConfirmed,
        String language,
        boolean approved,
        Instant since,
        Instant goesOnSince,
        List<News> news) {

    /** They say twice a year that they go on. */
    public static final Duration HALF_A_YEAR = Duration.ofDays(182);

    /** So long they have for the answer, from the day that they are asked. */
    public static final Duration TO_ANSWER = Duration.ofDays(28);

    private static final int MOST_NEWS = 50;

    /**
     * The lifecycle. Every move that is not in this table is no move:
     *
     * <pre>
     * (nothing)  begun   ACTIVE
     * ACTIVE     left    LEFT      they say so
     * ACTIVE     lapsed  LAPSED    asked and not answered; somebody else is looked for
     * LAPSED     go on   ACTIVE    they come back
     * </pre>
     */
    public enum Status {
        ACTIVE,
        LAPSED,
        LEFT
    }

    public Guardianship {
        news = List.copyOf(news);
    }

    /** A new one. */
    static Decision.Changed<Guardianship, GuardianEvent, Silence> begun(
            String guardianshipId,
            String codeHash,
            String prisonerId,
            @Nullable String contactId,
            String language,
            Instant now) {
        return new Decision.Changed<>(
                new Guardianship(
                        guardianshipId,
                        codeHash,
                        prisonerId,
                        Status.ACTIVE,
                        contactId,
                        false,
                        language,
                        false,
                        now,
                        now,
                        List.of()),
                contactId == null ? List.of() : List.of(new AddressToBeConfirmed(contactId, language)));
    }

    /** Whoever reads mail at the address says that it is theirs. */
    public Decision<Guardianship, GuardianEvent, Silence> confirmAddress() {
        return addressConfirmed || status == Status.LEFT
                ? Decision.unchanged()
                : Decision.changed(with(status, true, approved, goesOnSince, news));
    }

    /** A coordinator trusts them. */
    public Decision<Guardianship, GuardianEvent, Silence> approve() {
        return approved || status != Status.ACTIVE
                ? Decision.unchanged()
                : Decision.changed(with(status, addressConfirmed, true, goesOnSince, news));
    }

    /** Their prisoner was there twice, and another entry goes on: they stay with the same person. */
    public Decision<Guardianship, GuardianEvent, Silence> staysWith(String goesOn) {
        return prisonerId.equals(goesOn)
                ? Decision.unchanged()
                : Decision.changed(new Guardianship(
                        guardianshipId,
                        codeHash,
                        goesOn,
                        status,
                        contactId,
                        addressConfirmed,
                        language,
                        approved,
                        since,
                        goesOnSince,
                        news));
    }

    /** They go on, or come back. */
    public Decision<Guardianship, GuardianEvent, Silence> goOn(Instant now) {
        return status == Status.LEFT
                ? Decision.unchanged()
                : Decision.changed(with(Status.ACTIVE, addressConfirmed, approved, now, news));
    }

    /** They do not go on. */
    public Decision<Guardianship, GuardianEvent, Silence> leave() {
        return status == Status.LEFT
                ? Decision.unchanged()
                : Decision.changed(with(Status.LEFT, false, false, goesOnSince, List.of()));
    }

    /** Asks whether they go on when half a year has passed, and lapses when no answer has come in time. */
    public Decision<Guardianship, GuardianEvent, Silence> advanceTo(Instant now) {
        if (status != Status.ACTIVE || now.isBefore(askedAt())) {
            return Decision.unchanged();
        }
        if (!now.isBefore(askedAt().plus(TO_ANSWER))) {
            return Decision.changed(with(Status.LAPSED, addressConfirmed, approved, goesOnSince, news));
        }
        return tell(new News(
                "asked-" + day(askedAt()), News.Kind.ASKED, day(askedAt().plus(TO_ANSWER))));
    }

    /** Tells them something, once; what they must not learn yet is not told. */
    public Decision<Guardianship, GuardianEvent, Silence> tell(News told) {
        boolean known = news.stream().anyMatch(each -> each.about().equals(told.about()));
        if (status != Status.ACTIVE || known || !approved && !told.kind().isOpen()) {
            return Decision.unchanged();
        }
        List<News> more = new ArrayList<>(news);
        more.add(told);
        Guardianship next = with(
                status,
                addressConfirmed,
                approved,
                goesOnSince,
                more.subList(Math.max(0, more.size() - MOST_NEWS), more.size()));
        return contactId == null || !addressConfirmed
                ? Decision.changed(next)
                : Decision.changed(next, new GuardianToBeTold(contactId, language));
    }

    /** Whether they have been asked whether they go on, and have not answered yet. */
    public boolean isAsked(Instant now) {
        return status == Status.ACTIVE && !now.isBefore(askedAt());
    }

    /** The last day on which an answer is in time. */
    public Instant answerUntil() {
        return askedAt().plus(TO_ANSWER);
    }

    private Instant askedAt() {
        return goesOnSince.plus(HALF_A_YEAR);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private Guardianship with(
            Status nowStatus, boolean confirmed, boolean nowApproved, Instant goesOn, List<News> nowNews) {
        return new Guardianship(
                guardianshipId,
                codeHash,
                prisonerId,
                nowStatus,
                nowStatus == Status.LEFT ? null : contactId,
                confirmed,
                language,
                nowApproved,
                since,
                goesOn,
                nowNews);
    }
}
