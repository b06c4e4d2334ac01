package org.vestka.dispatch.posting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.vestka.dispatch.address.Facilities;
import org.vestka.dispatch.address.Facility;
import org.vestka.dispatch.address.Prisoners;

/**
 * After how long without a sign a letter to a facility counts as silent: what the facility's rules say; else twice the time
 * within which half of its answers came; else what the setting says.
 */
public final class UsualTime {

    /** However fast a facility answers, the post takes its time both ways. */
    private static final int SHORTEST = 30;

    private final Batches batches;
    private final Prisoners prisoners;
    private final Facilities facilities;
    private final AnswerTimes times;
    private final Duration otherwise;

    /** @param otherwise where neither rules nor answers say anything */
    public UsualTime(
            Batches batches, Prisoners prisoners, Facilities facilities, AnswerTimes times, Duration otherwise) {
        this.batches = batches;
        this.prisoners = prisoners;
        this.facilities = facilities;
        this.times = times;
        this.otherwise = otherwise;
    }

    /** Notes the first answer to a letter. */
    public void answered(Posting posting, LocalDate on) {
        LocalDate posted = posting.postedOn();
        long days = posted == null ? 0 : ChronoUnit.DAYS.between(posted, on);
        // an answer on the day of posting tells that nobody had noted when it was posted
        if (days > 0 && posting.replies().size() == 1) {
            facilityOf(posting).ifPresent(facility -> times.came(facility, (int) days));
        }
    }

    /** The days after which a letter to a facility is silent. */
    public int daysAt(String facilityId) {
        Integer rule = facilities.find(facilityId).map(Facility::answerDays).orElse(null);
        return rule != null
                ? rule
                : times.of(facilityId)
                        .median()
                        .map(days -> Math.max(SHORTEST, 2 * days))
                        .orElse((int) otherwise.toDays());
    }

    /** The days after which a letter whose facility nobody knows any more is silent. */
    public int days() {
        return (int) otherwise.toDays();
    }

    /** Where a letter went: the facility of its batch, else where its prisoner is. */
    public Optional<String> facilityOf(Posting posting) {
        return Optional.ofNullable(posting.batchId())
                .flatMap(batches::find)
                .map(Batch::facilityId)
                .or(() -> prisoners
                        .find(posting.prisonerId())
                        .flatMap(prisoner -> Optional.ofNullable(prisoner.facilityId())));
    }
}
