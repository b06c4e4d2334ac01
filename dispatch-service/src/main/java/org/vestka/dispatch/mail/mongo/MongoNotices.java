package org.vestka.dispatch.mail.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.dispatch.mail.Notice;
import org.vestka.dispatch.mail.NoticeStatus;
import org.vestka.dispatch.mail.Notices;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.OpenPiece;
import org.vestka.platform.messaging.stored.OpenPieces;
import org.vestka.platform.messaging.stored.Outcome;

/** Notices in the platform's stored shape, the unsettled ones listed apart. */
public final class MongoNotices implements Notices {

    private final Aggregates<Notice, Notice.Silence> documents;
    private final OpenPieces open;

    public MongoNotices(Aggregates<Notice, Notice.Silence> documents, OpenPieces open) {
        this.documents = documents;
        this.open = open;
    }

    /** Keeps a notice that was heard; heard again, it is the same one. */
    public Verdict add(Heard<?> heard, Notice notice) {
        open.open(notice.noticeId(), Map.of());
        return documents.createOnHearing(heard, notice.noticeId(), notice, List.of());
    }

    @Override
    public Decision<Notice, Notice.Silence, NoticeStatus> change(
            String noticeId, Function<Notice, Decision<Notice, Notice.Silence, NoticeStatus>> what) {
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
        return open.page(Map.of(), 1, limit).items().stream().map(OpenPiece::id).toList();
    }

    @Override
    public long openCount() {
        return open.count(Map.of());
    }

    @Override
    public void settled(String noticeId) {
        open.close(noticeId);
    }
}
