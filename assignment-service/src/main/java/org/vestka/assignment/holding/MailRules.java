package org.vestka.assignment.holding;

import org.vestka.assignment.draw.StrangersMail;

/** What a facility does with mail, as far as it decides who may be drawn. */
public record MailRules(String facilityId, ForeignMail foreignMail, boolean relativesOnly) {

    /** What happens to letters of strangers from abroad. */
    public enum ForeignMail {
        TAKEN,
        WITHHELD,
        ENDANGERS
    }

    StrangersMail forStrangers() {
        if (relativesOnly) {
            return StrangersMail.MUST_NOT_BE_SENT;
        }
        return switch (foreignMail) {
            case TAKEN -> StrangersMail.HANDED_OVER;
            case WITHHELD -> StrangersMail.PROBABLY_WITHHELD;
            case ENDANGERS -> StrangersMail.MUST_NOT_BE_SENT;
        };
    }
}
