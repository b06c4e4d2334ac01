package org.vestka.dispatch.mail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;

/** Where notices are kept; those that are to be sent are listed apart. */
public interface Notices {

    /** Changes one by compare-and-set; one that is not there is refused as given up. */
    Decision<Notice, NoticeEvent, NoticeStatus> change(
            String noticeId, Function<Notice, Decision<Notice, NoticeEvent, NoticeStatus>> what);

    Optional<Notice> find(String noticeId);

    /** Ids of those that are to be sent, the oldest first. */
    List<String> open(int limit);

    /** How many are to be sent. */
    long openCount();

    /** Puts one on the list. */
    void open(String noticeId);

    /** Takes one off the list. */
    void close(String noticeId);
}
