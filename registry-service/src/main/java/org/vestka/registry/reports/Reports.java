package org.vestka.registry.reports;

import org.vestka.platform.kernel.Page;

/** All reports of inaccuracies. */
public interface Reports {

    /** What came of a report. */
    enum Taken {
        TAKEN,
        /** So many are open, of this prisoner or at all, that no more are taken until some are dealt with. */
        TOO_MANY
    }

    /** An open report with its words. */
    record Open(Report report, String text) {}

    /** Keeps a report; the same id again is the same report. */
    Taken keep(String reportId, String prisonerId, Report.About about, String text);

    /** A page of the open ones: wishes for privacy first, then the oldest. */
    Page<Open> open(int number, int size);

    /** How many are open. */
    long openCount();

    /** Notes that a registrar dealt with one; of one that is none nothing comes. */
    void answered(String reportId, String by);
}
