package org.vestka.dispatch.mail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;

/** Where notices are kept; those that are not settled are listed apart. */
public interface Notices {

    /** Changes one by compare-and-set; one that is not there is refused as given up. */
    Decision<Notice, Notice.Silence, NoticeStatus> change(
            String noticeId, Function<Notice, Decision<Notice, Notice.Silence, NoticeStatus>> what);

    Optional<Notice> find(String noticeId);

    /** Ids of those that are not settled, the oldest first. */
    List<String> open(int limit);

    /** How many are not settled. */
    long openCount();

    /** Takes one off the list. */
    void settled(String noticeId);
}
