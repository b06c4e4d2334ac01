package org.vestka.dispatch.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.money.Money;
import org.vestka.dispatch.paper.EnvelopeFormat;
import org.vestka.platform.kernel.Decision;

/**
 * One kind of thing in stock at one place. It holds its latest movement until that is written down among the others, and
 * the ids of what was booked last, so that whatever is booked twice counts once.
 *
 * @param format of envelopes, else null
 * @param face value of stamps, else null
 * @param count pieces; below nothing when more were used than anybody knew of
 * @param lowAt at so many pieces or fewer it runs low
 * @param unitPrice of the last purchase, or null before any
 * @param movements how many there were
 * @param last the latest of them
 * @param booked letters and forms that were booked last
 */
public record Supply(
        String supplyId,
        Place place,
        Kind kind,
        @Nullable EnvelopeFormat format,
        @Nullable Money face,
        int count,
        int lowAt,
        @Nullable Money unitPrice,
        int movements,
        @Nullable Movement last,
        List<String> booked) {

    /** So many booked ids are remembered: more than are booked at once by as many instances as there are. */
    private static final int REMEMBERED = 400;

    /** No stock is larger. */
    public static final int MOST = 1_000_000;

    /** What is kept in stock. */
    public enum Kind {
        STAMP,
        ENVELOPE,
        /** Sheets of A4. */
        PAPER
    }

    /** Nothing is refused, and nobody outside hears of stock. */
    public enum Silence {}

    public Supply {
        booked = List.copyOf(booked);
    }

    /** Something new in stock, of which there is nothing yet. */
    public static Supply of(Place place, Kind kind, @Nullable EnvelopeFormat format, @Nullable Money face) {
        String which = format != null ? format.name() : face != null ? String.valueOf(face.minor()) : "A4";
        return new Supply(place + ":" + kind + ":" + which, place, kind, format, face, 0, 0, null, 0, null, List.of());
    }

    /** Whether it is time to buy more. */
    public boolean low() {
        return count <= lowAt;
    }

    /** What one piece costs: stamps their face value, all else what was paid last; null where nobody knows. */
    public @Nullable Money cost() {
        return face != null ? face : unitPrice;
    }

    /**
     * More was bought.
     *
     * @param formId of the form that says so: sent twice it counts once
     * @param paid for all of them, or null where nobody noted it
     */
    Decision<Supply, Silence, Silence> bought(String formId, int pieces, @Nullable Money paid, Instant now) {
        Money unit = paid == null ? unitPrice : paid.sharedBy(pieces);
        return booked.contains(formId)
                ? Decision.unchanged()
                : Decision.changed(moved(Movement.Kind.BOUGHT, pieces, paid, 0, unit, Set.of(formId), now), List.of());
    }

    /** Somebody counted it: what was thought to be there is corrected. */
    Decision<Supply, Silence, Silence> counted(String formId, int pieces, Instant now) {
        return booked.contains(formId)
                ? Decision.unchanged()
                : Decision.changed(
                        moved(Movement.Kind.COUNTED, pieces - count, null, 0, unitPrice, Set.of(formId), now),
                        List.of());
    }

    /**
     * Letters took from it.
     *
     * @param taken pieces by posting; those that were booked before do not count again
     */
    Decision<Supply, Silence, Silence> used(Map<String, Integer> taken, Instant now) {
        Set<String> fresh = new HashSet<>(taken.keySet());
        booked.forEach(fresh::remove);
        int pieces = fresh.stream().mapToInt(id -> taken.getOrDefault(id, 0)).sum();
        return fresh.isEmpty()
                ? Decision.unchanged()
                : Decision.changed(
                        moved(Movement.Kind.USED, -pieces, null, fresh.size(), unitPrice, fresh, now), List.of());
    }

    Decision<Supply, Silence, Silence> warningAt(int pieces) {
        return pieces == lowAt
                ? Decision.unchanged()
                : Decision.changed(
                        new Supply(
                                supplyId, place, kind, format, face, count, pieces, unitPrice, movements, last, booked),
                        List.of());
    }

    private Supply moved(
            Movement.Kind what,
            int change,
            @Nullable Money paid,
            int letters,
            @Nullable Money unit,
            Set<String> ids,
            Instant now) {
        List<String> remembered = new ArrayList<>(booked);
        remembered.addAll(ids);
        int after = count + change;
        return new Supply(
                supplyId,
                place,
                kind,
                format,
                face,
                after,
                lowAt,
                unit,
                movements + 1,
                new Movement(supplyId, movements + 1, -(movements + 1), what, change, after, paid, letters, now),
                remembered.subList(Math.max(0, remembered.size() - REMEMBERED), remembered.size()));
    }
}
