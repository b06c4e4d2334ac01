package org.vestka.dispatch.stock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.Facility;
import org.vestka.dispatch.money.Money;
import org.vestka.dispatch.paper.EnvelopeFormat;
import org.vestka.dispatch.paper.Weight;
import org.vestka.dispatch.posting.Batch;
import org.vestka.dispatch.posting.Paperwork;
import org.vestka.dispatch.posting.Posting;

/**
 * What one letter took from the stock, and what that cost.
 *
 * @param pieces by supply
 * @param cost of all of it; empty where not even the postage is known
 */
record Taking(Map<String, Integer> pieces, Optional<Money> cost) {

    /**
     * Reckons a letter that was posted: its sheets and envelopes, and stamps for its weight.
     *
     * @param batch it was printed in
     * @param facility it went to
     * @param stock of the place it was posted at
     */
    static Taking ofPaper(
            Posting posting, Batch batch, Facility facility, List<Supply> stock, Tariff tariff, List<Integer> steps) {
        Paperwork papers = posting.papers();
        int sheets = Math.max(1, papers.sheets());
        int atOnce = papers.inParts() ? facility.sheets() : sheets;
        int envelopes = Math.ceilDiv(sheets, atOnce);
        boolean reply = facility.replySheet();
        int inside = reply && batch.answerEnvelope() ? 1 : 0;
        Bill bill = new Bill(stock);
        bill.take(Supply.Kind.PAPER, null, (sheets + (reply ? 1 : 0)) * Math.max(1, posting.copies()));
        EnvelopeFormat format = batch.envelope();
        if (format != null) {
            bill.take(Supply.Kind.ENVELOPE, format, envelopes + inside);
        }
        boolean registered = papers.tracking() != null;
        for (int i = 0; i < envelopes; i++) {
            boolean first = i == 0;
            int inThis = Math.min(atOnce, sheets - i * atOnce) + (first && reply ? 1 : 0);
            int step = Weight.of(inThis, format, first && inside > 0, steps).step();
            bill.frank(tariff.price(facility.country(), step, registered));
        }
        return new Taking(bill.pieces, bill.cost());
    }

    /** A letter that left by an electronic way: it takes nothing, and costs what was paid. */
    static Taking ofOrder(Paperwork.Order order) {
        return new Taking(Map.of(), Optional.ofNullable(order.paid()));
    }

    private static final class Bill {

        private final List<Supply> stock;
        private final Map<String, Integer> pieces = new LinkedHashMap<>();
        private @Nullable Money sum;
        private boolean franked = true;

        Bill(List<Supply> stock) {
            this.stock = stock;
        }

        void take(Supply.Kind kind, @Nullable EnvelopeFormat format, int count) {
            stock.stream()
                    .filter(supply -> supply.kind() == kind && supply.format() == format)
                    .forEach(supply -> take(supply, count));
        }

        private void take(Supply supply, int count) {
            pieces.merge(supply.supplyId(), count, Integer::sum);
            Money each = supply.cost();
            if (each != null) {
                add(each.times(count));
            }
        }

        void frank(Optional<Money> price) {
            if (price.isEmpty()) {
                franked = false;
                return;
            }
            List<Supply> stamps = stock.stream()
                    .filter(supply -> supply.kind() == Supply.Kind.STAMP)
                    .toList();
            Map<String, Integer> taken = Franking.of(price.get(), stamps);
            if (taken.isEmpty()) {
                // franked at the counter
                add(price.get());
            }
            stamps.stream()
                    .filter(stamp -> taken.containsKey(stamp.supplyId()))
                    .forEach(stamp -> take(stamp, taken.getOrDefault(stamp.supplyId(), 0)));
        }

        private void add(Money more) {
            Money before = sum;
            if (before == null) {
                sum = more;
            } else if (before.currency().equals(more.currency())) {
                sum = before.plus(more);
            }
        }

        Optional<Money> cost() {
            return franked ? Optional.ofNullable(sum) : Optional.empty();
        }
    }
}
