package org.vestka.registry.reports.mongo;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.OpenPiece;
import org.vestka.platform.messaging.stored.OpenPieces;
import org.vestka.platform.messaging.stored.Stored;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.sealing.ServiceSealer;
import org.vestka.registry.reports.Report;
import org.vestka.registry.reports.Reports;

/** Reports as aggregates of the store, and beside them the small collection of those that are open. */
public final class MongoReports implements Reports {
    private static final String COLLECTION = "reports";
    private static final String TEXT = "text";
    private static final String OF = "prisonerId";
    private static final String ABOUT = "about";

    /** What five tired people can read. */
    private static final int MOST_OPEN = 2_000;

    private static final int MOST_OF_ONE = 20;

    private final Aggregates<Report, Report.Silence> reports;
    private final OpenPieces open;
    private final ServiceSealer sealer;
    private final Clock clock;

    public MongoReports(StoredCollections stored, ServiceSealer sealer, Clock clock) {
        this.reports = stored.silent(COLLECTION, Report.class);
        this.open = stored.openPieces(COLLECTION + ".open");
        this.sealer = sealer;
        this.clock = clock;
    }

    @Override
    public Taken keep(String reportId, String prisonerId, Report.About about, String text) {
        if (reports.find(reportId).isPresent()) {
            return Taken.TAKEN;
        }
        if (open.count(Map.of()) >= MOST_OPEN || open.count(Map.of(OF, prisonerId)) >= MOST_OF_ONE) {
            return Taken.TOO_MANY;
        }
        open.open(reportId, Map.of(OF, prisonerId, ABOUT, about.name()));
        reports.create(
                reportId,
                new Report(
                        reportId,
                        prisonerId,
                        clock.instant().truncatedTo(ChronoUnit.HOURS),
                        about,
                        sealer.seal(COLLECTION, reportId, TEXT, text),
                        null),
                List.of());
        return Taken.TAKEN;
    }

    @Override
    public Page<Open> open(int number, int size) {
        List<OpenPiece> all = allOpen();
        List<OpenPiece> pieces = all.stream()
                .sorted(Comparator.comparing(MongoReports::waits))
                .skip((number - 1L) * size)
                .limit(size)
                .toList();
        Map<String, Report> found = reports
                .findAll(pieces.stream().map(OpenPiece::id).toList())
                .stream()
                .map(Stored::state)
                .collect(Collectors.toMap(Report::reportId, Function.identity()));
        List<Open> shown = pieces.stream()
                .map(piece -> found.get(piece.id()))
                .filter(Objects::nonNull)
                .map(report -> new Open(report, sealer.open(COLLECTION, report.reportId(), TEXT, report.text())))
                .toList();
        return new Page<>(shown, number, size, all.size());
    }

    private List<OpenPiece> allOpen() {
        List<OpenPiece> all = new ArrayList<>();
        Page<OpenPiece> page;
        int number = 1;
        do {
            page = open.page(Map.of(), number++, Page.LARGEST);
            all.addAll(page.items());
        } while (page.hasNext());
        return all;
    }

    /** A wish for privacy does not wait behind the others: whoever has it is shown until it is read. */
    private static boolean waits(OpenPiece piece) {
        return !Report.About.PRIVACY.name().equals(piece.labels().get(ABOUT));
    }

    @Override
    public long openCount() {
        return open.count(Map.of());
    }

    @Override
    public void answered(String reportId, String by) {
        reports.change(reportId, report -> report.answered(by));
        open.close(reportId);
    }
}
