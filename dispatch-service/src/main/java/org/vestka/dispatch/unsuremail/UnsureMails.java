package org.vestka.dispatch.unsuremail;

import java.util.Optional;
import org.vestka.dispatch.unsuremail.UnsureMail.Choice;
import org.vestka.platform.kernel.Page;

/** Where mails in doubt are kept; those that wait for a decision are listed. */
public interface UnsureMails {

    /** A page of those that wait, the oldest first. */
    Page<UnsureMail> waiting(int number, int size);

    long count();

    Optional<UnsureMail> find(String noticeId);

    /** Decides about one; nothing happens when it was decided or is not there. */
    void decide(String noticeId, Choice choice);
}
