package org.vestka.dispatch.stock;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vestka.dispatch.money.Money;

/** Which stamps a letter takes: the largest first, and the smallest that covers what is left. */
final class Franking {

    /** No envelope has room for more. */
    private static final int MOST_STAMPS = 30;

    private Franking() {}

    /**
     * Stamps for a price.
     *
     * @param stamps what is kept in stock; those of which there are some go before those that are used up
     * @return pieces by supply; empty when there are none of that currency
     */
    static Map<String, Integer> of(Money price, List<Supply> stamps) {
        List<Supply> fitting = stamps.stream()
                .filter(stamp -> stamp.face() != null
                        && stamp.face().minor() > 0
                        && stamp.face().currency().equals(price.currency()))
                .toList();
        List<Supply> there = fitting.stream().filter(stamp -> stamp.count() > 0).toList();
        List<Supply> largestFirst = (there.isEmpty() ? fitting : there)
                .stream()
                        .sorted(Comparator.comparingLong(Franking::value).reversed())
                        .toList();
        Map<String, Integer> taken = new LinkedHashMap<>();
        long left = price.minor();
        for (Supply stamp : largestFirst) {
            int pieces = (int) Math.min(left / value(stamp), MOST_STAMPS);
            if (pieces > 0) {
                taken.merge(stamp.supplyId(), pieces, Integer::sum);
                left -= pieces * value(stamp);
            }
        }
        if (left > 0 && !largestFirst.isEmpty()) {
            long missing = left;
            Supply covering = largestFirst.reversed().stream()
                    .filter(stamp -> value(stamp) >= missing)
                    .findFirst()
                    .orElse(largestFirst.getFirst());
            taken.merge(covering.supplyId(), 1, Integer::sum);
        }
        return taken;
    }

    private static long value(Supply stamp) {
        Money face = stamp.face();
        return face == null ? 0 : face.minor();
    }
}
