package org.vestka.dispatch.mail;

import java.util.function.Consumer;

/** Where mail servers report what they could not deliver. */
@FunctionalInterface
public interface ReturnedMail {

    /** Gives the notice of each mail that came back for good; a report is let go of once it was taken. */
    void each(Consumer<String> noticeId);
}
