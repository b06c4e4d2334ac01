package org.vestka.dispatch.answer;

/** What a person who reads an answer first may find that needs care. */
public enum AnswerFlag {
    /** It names other people, who did not choose to be named. */
    NAMES_OF_OTHERS,
    VIOLENCE,
    SELF_HARM,
    /** Its writer asks not to publish it. */
    DO_NOT_PUBLISH,
    /** Somebody must act now: a coordinator is alerted. */
    URGENT
}
