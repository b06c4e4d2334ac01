package org.vestka.dispatch.mail;

/** Where a notice is on its way to its writer. */
public enum NoticeStatus {
    /** Heard, and not tried, or tried and surely not sent. */
    NOTED,
    /** Taken by a sender: from here on it may have left. */
    CLAIMED,
    /** A mail server took it. */
    SENT,
    /** The address does not work: it was refused for good, or the mail came back. */
    REFUSED,
    /** The contact is gone, the mail server does not take it, or nobody wants it sent again. */
    GIVEN_UP,
    /** Nobody knows whether it left: a person is shown, and it is not sent again by itself. */
    UNKNOWN
}
