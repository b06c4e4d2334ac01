package org.vestka.dispatch.unsuremail.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.dispatch.unsuremail.UnsureMail;
import org.vestka.dispatch.unsuremail.UnsureMailEvent;
import org.vestka.dispatch.unsuremail.UnsureMails;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.OpenPiece;
import org.vestka.platform.messaging.stored.OpenPieces;

/** Mails in doubt in the platform's stored shape, those that wait listed apart. */
public final class MongoUnsureMails implements UnsureMails {

    private final Aggregates<UnsureMail, UnsureMailEvent> documents;
    private final OpenPieces open;

    public MongoUnsureMails(Aggregates<UnsureMail, UnsureMailEvent> documents, OpenPieces open) {
        this.documents = documents;
        this.open = open;
    }

    /** Keeps one that was heard of; one that was sent again and is in doubt again waits anew. */
    public Verdict heardOf(Heard<?> heard, UnsureMail mail) {
        open.open(mail.noticeId(), Map.of());
        return documents.<UnsureMail.Never>createOrChangeOnHearing(
                heard, mail.noticeId(), before -> Decision.changed(mail));
    }

    /** One that came back; most mails that come back were never in doubt. */
    public Verdict cameBack(Heard<?> heard, String noticeId) {
        Verdict verdict =
                documents.changeOnHearing(heard, noticeId, UnsureMail::cameBack).whenNotThere(Verdict.NOTHING_TO_DO);
        open.close(noticeId);
        return verdict;
    }

    @Override
    public Page<UnsureMail> waiting(int number, int size) {
        Page<OpenPiece> pieces = open.page(Map.of(), number, size);
        List<UnsureMail> mails = pieces.items().stream()
                .flatMap(piece -> documents.find(piece.id()).stream())
                .filter(mail -> mail.choice() == null)
                .toList();
        return new Page<>(mails, pieces.number(), pieces.size(), pieces.total());
    }

    @Override
    public Optional<UnsureMail> find(String noticeId) {
        return documents.find(noticeId);
    }

    @Override
    public long count() {
        return open.count(Map.of());
    }

    @Override
    public void decide(String noticeId, UnsureMail.Choice choice) {
        documents.change(noticeId, mail -> mail.decided(choice));
        open.close(noticeId);
    }
}
