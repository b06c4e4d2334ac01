package org.vestka.dispatch.mail.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.dispatch.mail.Notice;
import org.vestka.dispatch.mail.NoticeEvent;
import org.vestka.dispatch.mail.NoticeStatus;
import org.vestka.dispatch.mail.Notices;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.OpenPiece;
import org.vestka.platform.messaging.stored.OpenPieces;
import org.vestka.platform.messaging.stored.Outcome;

/** Notices in the platform's stored shape, those that are to be sent listed apart. */
public final class MongoNotices implements Notices {

    private final Aggregates<Notice, NoticeEvent> documents;
    private final OpenPieces open;

    public MongoNotices(Aggregates<Notice, NoticeEvent> documents, OpenPieces open) {
        this.documents = documents;
        this.open = open;
    }

    /** Keeps a notice that was heard; heard again, it is the same one. */
    public Verdict add(Heard<?> heard, Notice notice) {
        open.open(notice.noticeId(), Map.of());
        return documents.createOnHearing(heard, notice.noticeId(), notice, List.of());
    }

    /** Changes one by what was heard; listed first when it is to be sent again. */
    public Verdict decide(Heard<?> heard, String noticeId, boolean sendAgain, Instant now) {
        if (sendAgain) {
            open.open(noticeId, Map.of());
        }
        return documents
                .changeOnHearing(heard, noticeId, notice -> notice.decided(sendAgain, now))
                .whenNotThere(Verdict.NOTHING_TO_DO);
    }

    @Override
    public Decision<Notice, NoticeEvent, NoticeStatus> change(
            String noticeId, Function<Notice, Decision<Notice, NoticeEvent, NoticeStatus>> what) {
        return switch (documents.change(noticeId, what)) {
            case Outcome.Done<Notice, NoticeStatus>(Notice state) -> Decision.changed(state, List.of());
            case Outcome.Unchanged<Notice, NoticeStatus> unchanged -> Decision.unchanged();
            case Outcome.Refused<Notice, NoticeStatus>(NoticeStatus reason) -> Decision.refused(reason);
            case Outcome.NotFound<Notice, NoticeStatus>() -> Decision.refused(NoticeStatus.GIVEN_UP);
        };
    }

    @Override
    public Optional<Notice> find(String noticeId) {
        return documents.find(noticeId);
    }

    @Override
    public List<String> open(int limit) {
        List<String> ids = new ArrayList<>();
        for (int number = 1; ids.size() < limit; number++) {
            Page<OpenPiece> page = open.page(Map.of(), number, Page.LARGEST);
            page.items().forEach(piece -> ids.add(piece.id()));
            if (!page.hasNext()) {
                break;
            }
        }
        return ids;
    }

    @Override
    public long openCount() {
        return open.count(Map.of());
    }

    @Override
    public void open(String noticeId) {
        open.open(noticeId, Map.of());
    }

    @Override
    public void close(String noticeId) {
        open.close(noticeId);
    }
}
