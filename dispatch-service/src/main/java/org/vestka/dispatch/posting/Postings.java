package org.vestka.dispatch.posting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.platform.kernel.Decision;

/** Where the postings are kept; what they say leaves with them. */
public interface Postings {

    Optional<Posting> find(String postingId);

    /** Adds one; when it is there already nothing happens. */
    void add(Posting posting);

    /** Those that are there; at most some hundreds of ids. */
    List<Posting> findAll(Collection<String> postingIds);

    Optional<Posting> byReplyCode(ReplyCode code);

    /** At most {@code limit} postings to a prisoner. */
    List<Posting> to(String prisonerId, int limit);

    /** Changes one by compare-and-set; the function is asked again when somebody was quicker. One that is not there is refused. */
    Decision<Posting, PostingEvent, PostingRefusal> change(
            String postingId, Function<Posting, Decision<Posting, PostingEvent, PostingRefusal>> what);
}
