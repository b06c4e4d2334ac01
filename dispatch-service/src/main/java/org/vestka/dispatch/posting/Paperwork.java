package org.vestka.dispatch.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.money.Money;

/**
 * What is known of a posting's paper beside its status.
 *
 * @param sheets of A4 that the text takes; 0 while nobody has set it
 * @param inParts whether a dispatcher lets it leave in several envelopes, because the facility takes fewer sheets at once
 * @param tracking number of registered mail, or null
 * @param returned how it came back, or null
 * @param heardOf days on which somebody told that it arrived; who said so is not kept
 * @param silentSince the day on which the usual time had passed without any sign, or null
 * @param order how it leaves by an electronic way instead, or null where it goes on paper
 * @param askedBack whether its writer took it back while it was in somebody's hands; null in documents from before this was kept
 */
public record Paperwork(
        int sheets,
        boolean inParts,
        @Nullable String tracking,
        @Nullable Returned returned,
        List<LocalDate> heardOf,
        @Nullable LocalDate silentSince,
        @Nullable Order order,
        @Nullable Boolean askedBack) {

    /** Of a posting that was never on paper. */
    public static final Paperwork NONE = new Paperwork(0, false, null, null, List.of(), null, null, null);

    public Paperwork {
        heardOf = List.copyOf(heardOf);
    }

    /**
     * Mail that came back.
     *
     * @param on day on which it was back here
     * @param scanId the photograph of its cover, or null
     */
    public record Returned(
            LocalDate on, ReturnReason reason, @Nullable String scanId) {}

    /**
     * A letter as an order of an electronic service.
     *
     * @param channel name of the service
     * @param pages that its text is cut into
     * @param number the service's own number of the order, or null
     * @param paid what it cost, or null where nobody noted it
     * @param replyForm whether a form to answer on was ordered with it
     */
    public record Order(
            String channel,
            int pages,
            @Nullable String number,
            @Nullable Money paid,
            boolean replyForm) {}

    Paperwork ordered(@Nullable Order made) {
        return new Paperwork(sheets, inParts, tracking, returned, heardOf, silentSince, made, askedBack);
    }

    Paperwork onSheets(int count) {
        return new Paperwork(count, inParts, tracking, returned, heardOf, silentSince, order, askedBack);
    }

    Paperwork allowedInParts() {
        return new Paperwork(sheets, true, tracking, returned, heardOf, silentSince, order, askedBack);
    }

    Paperwork registeredAs(@Nullable String number) {
        return new Paperwork(sheets, inParts, number, returned, heardOf, silentSince, order, askedBack);
    }

    Paperwork cameBack(Returned how) {
        return new Paperwork(sheets, inParts, tracking, how, heardOf, silentSince, order, askedBack);
    }

    Paperwork wasHeardOf(LocalDate on) {
        List<LocalDate> days = new ArrayList<>(heardOf);
        days.add(on);
        return new Paperwork(sheets, inParts, tracking, returned, days, null, order, askedBack);
    }

    Paperwork silent(LocalDate since) {
        return new Paperwork(sheets, inParts, tracking, returned, heardOf, since, order, askedBack);
    }

    Paperwork wasAskedBack() {
        return new Paperwork(sheets, inParts, tracking, returned, heardOf, silentSince, order, true);
    }
}
