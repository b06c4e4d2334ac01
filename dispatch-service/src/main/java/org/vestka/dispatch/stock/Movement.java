package org.vestka.dispatch.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.money.Money;

/**
 * A change of what is in stock.
 *
 * @param number of the supply's movements, from 1
 * @param newestFirst the number turned round, to list by
 * @param change pieces, below nothing when they left
 * @param after pieces there were then
 * @param paid what a purchase cost in all, or null
 * @param letters that took them
 */
public record Movement(
        String supplyId,
        int number,
        int newestFirst,
        Kind kind,
        int change,
        int after,
        @Nullable Money paid,
        int letters,
        Instant at) {

    /** Why it changed. */
    public enum Kind {
        BOUGHT,
        USED,
        /** Somebody counted and found more or fewer. */
        COUNTED
    }

    /** One id for one movement, however often it is written down. */
    public String movementId() {
        return supplyId + ":" + number;
    }
}
