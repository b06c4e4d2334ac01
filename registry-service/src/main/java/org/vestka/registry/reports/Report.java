package org.vestka.registry.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;

/**
 * That something about a prisoner is not right, as somebody wrote it. Nothing is kept of who wrote.
 *
 * @param at rounded down to the hour
 * @param text sealed, for it may say anything
 * @param answeredBy the registrar who dealt with it; null while it is open
 */
public record Report(
        String reportId,
        String prisonerId,
        Instant at,
        About about,
        SealedText text,
        @Nullable String answeredBy) {

    /** More characters than this are not taken. */
    public static final int LONGEST = 2_000;

    /** What it is about. */
    public enum About {
        NAME,
        PLACE,
        RELEASED,
        PRIVACY,
        OTHER
    }

    /** Nobody outside hears of reports. */
    public enum Silence {}

    /** Notes that a registrar dealt with it; the first one counts. */
    public Decision<Report, Silence, Silence> answered(String by) {
        return answeredBy == null
                ? Decision.changed(new Report(reportId, prisonerId, at, about, text, by))
                : Decision.unchanged();
    }
}
