package org.vestka.dispatch.electronic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.AddressBook;
import org.vestka.dispatch.address.AddressBook.Found;
import org.vestka.dispatch.address.AddressBook.Obstacle;
import org.vestka.dispatch.address.Channel;
import org.vestka.dispatch.keys.ThreadKeys;
import org.vestka.dispatch.money.Money;
import org.vestka.dispatch.posting.Departures;
import org.vestka.dispatch.posting.LetterPictures;
import org.vestka.dispatch.posting.Paperwork;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.posting.PostingEvent;
import org.vestka.dispatch.posting.PostingRefusal;
import org.vestka.dispatch.posting.PostingStatus;
import org.vestka.dispatch.posting.Postings;
import org.vestka.dispatch.posting.WaitingPostings;
import org.vestka.dispatch.posting.WaitingPostings.Waiting;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;

/**
 * Sends cleared letters by the electronic services of prisons: a person takes one up, copies its pages, and notes the
 * order. Whoever has taken a letter up has it alone, so that it never leaves twice; address, rules and erasure are looked
 * at again when its pages are shown and when it is noted as sent.
 */
public final class SendingElectronically {

    private static final int TAKEN_UP = 100;

    private final Postings postings;
    private final WaitingPostings waiting;
    private final WaitingPostings takenUp;
    private final WaitingPostings underWay;
    private final Departures departures;
    private final AddressBook addresses;
    private final ThreadKeys keys;
    private final LetterPictures pictures;
    private final ContentSealer sealer;
    private final Clock clock;

    /**
     * @param waiting what waits for paper or an electronic way
     * @param takenUp what somebody sends at the moment
     * @param underWay what has left and given no sign yet
     * @param departures is told of what leaves
     */
    public SendingElectronically(
            Postings postings,
            WaitingPostings waiting,
            WaitingPostings takenUp,
            WaitingPostings underWay,
            Departures departures,
            AddressBook addresses,
            ThreadKeys keys,
            LetterPictures pictures,
            ContentSealer sealer,
            Clock clock) {
        this.postings = postings;
        this.waiting = waiting;
        this.takenUp = takenUp;
        this.underWay = underWay;
        this.departures = departures;
        this.addresses = addresses;
        this.keys = keys;
        this.pictures = pictures;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** A letter that somebody sends at the moment, and whom it is for as far as that is known. */
    public record InHand(Posting posting, @Nullable String name) {}

    /** What is taken up and not sent yet, the oldest first. */
    public List<InHand> inHand() {
        List<Waiting> pieces = takenUp.oldest(TAKEN_UP);
        Map<String, Found> found = addresses.ofAll(
                pieces.stream().map(Waiting::prisonerId).distinct().toList());
        return pieces.stream()
                .flatMap(piece -> postings.find(piece.postingId()).stream())
                .filter(posting -> posting.status() == PostingStatus.IN_CHANNEL)
                .map(posting -> new InHand(
                        posting,
                        Optional.ofNullable(found.get(posting.prisonerId()))
                                .map(Found::nameIfKnown)
                                .orElse(null)))
                .toList();
    }

    /** Takes a letter up for a way; false when it may not leave that way, or somebody else was quicker. */
    public boolean takeUp(String postingId, String channel) {
        Posting posting = postings.find(postingId).orElse(null);
        if (posting == null || way(posting, channel).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        // the list of those in hand first: a crash in between leaves a line too many, never a letter that nobody sees
        takenUp.open(postingId, posting.prisonerId());
        if (refused(postings.change(postingId, letter -> letter.takenUp(channel, now)))) {
            if (statusOf(postingId) != PostingStatus.IN_CHANNEL) {
                takenUp.close(postingId);
            }
            return false;
        }
        waiting.close(postingId);
        return true;
    }

    private Optional<Channel> way(Posting posting, String channel) {
        return addresses.of(posting.prisonerId()) instanceof Found.Address to
                ? to.facility().way(channel)
                : Optional.empty();
    }

    /** Gives a letter back: it waits again for paper or another way, unless its writer took it back. False when it was sent already. */
    public boolean giveBack(String postingId) {
        Instant now = clock.instant();
        postings.find(postingId).ifPresent(posting -> waiting.open(postingId, posting.prisonerId()));
        Decision<Posting, PostingEvent, PostingRefusal> given =
                postings.change(postingId, letter -> letter.givenBack(now));
        if (refused(given)) {
            waiting.close(postingId);
            return false;
        }
        if (given instanceof Decision.Changed<Posting, PostingEvent, PostingRefusal>(Posting posting, var said)
                && posting.status() == PostingStatus.WITHDRAWN) {
            waiting.close(postingId);
        }
        takenUp.close(postingId);
        return true;
    }

    /** What looking at a letter that was taken up gave. */
    public sealed interface Look {

        /**
         * It may be sent: its pages, as long as its channel takes.
         *
         * @param picture whether its writer put a picture in, which does not go this way
         */
        record Ready(Posting posting, Found.Address to, Channel channel, List<String> pages, boolean picture)
                implements Look {}

        /** It may not leave now, or not this way: to be given back. */
        record MayNotLeave(
                Posting posting, Obstacle why, @Nullable String name) implements Look {}

        /** Its writer erased it. */
        record Erased() implements Look {}

        /** Its key cannot be had at the moment. */
        record NotNow() implements Look {}

        /** It is not, or not any more, in anybody's hands. */
        record NotInHand() implements Look {}
    }

    /** Looks at a letter that was taken up, with its address, rules and text as they are at this moment. */
    public Look look(String postingId) {
        Posting posting = postings.find(postingId).orElse(null);
        Paperwork.Order order = posting == null ? null : posting.papers().order();
        if (posting == null || order == null || posting.status() != PostingStatus.IN_CHANNEL) {
            return new Look.NotInHand();
        }
        Found found = addresses.of(posting.prisonerId());
        if (posting.askedBack()) {
            return new Look.MayNotLeave(posting, Obstacle.TAKEN_BACK, found.nameIfKnown());
        }
        return switch (found) {
            case Found.None(Obstacle why, String name) -> new Look.MayNotLeave(posting, why, name);
            case Found.Address to ->
                to.facility()
                        .way(order.channel())
                        .map(channel -> look(posting, to, channel))
                        // another facility, or one that has given the way up
                        .orElseGet(() -> new Look.MayNotLeave(
                                posting, Obstacle.MOVED, to.addressee().name()));
        };
    }

    private Look look(Posting posting, Found.Address to, Channel channel) {
        // what was erased a moment ago must not be read out of memory
        keys.forget(posting.threadId());
        LetterPictures.Asked picture = pictures.of(posting.letterId());
        if (picture instanceof LetterPictures.Asked.Away) {
            return new Look.NotNow();
        }
        return switch (keys.of(posting.threadId(), ThreadKeys.Purpose.SCREEN)) {
            case ThreadKeys.Answer.Released(DataKey key) ->
                new Look.Ready(
                        posting,
                        to,
                        channel,
                        PageCut.pages(text(posting, key), channel.charactersPerPage(), channel.counting()),
                        picture instanceof LetterPictures.Asked.Found);
            case ThreadKeys.Answer.Erased() -> {
                postings.change(posting.postingId(), letter -> letter.erased(clock.instant()));
                takenUp.close(posting.postingId());
                yield new Look.Erased();
            }
            case ThreadKeys.Answer.Away() -> new Look.NotNow();
        };
    }

    private String text(Posting posting, DataKey key) {
        String text = sealer.open(key, posting.letterId(), posting.wording() + ".text", posting.text());
        String penName = sealer.open(key, posting.letterId(), posting.wording() + ".penName", posting.penName());
        String signed = text.stripTrailing();
        return signed.endsWith(penName.strip()) ? signed : signed + "\n\n" + penName.strip();
    }

    /**
     * An order as a person noted it.
     *
     * @param number the service's own number, or null
     * @param paid what it cost, or null where nobody noted it
     */
    public record Noted(@Nullable String number, @Nullable Money paid, boolean replyForm, LocalDate on) {}

    /** What noting a letter as sent gave. */
    public enum Sending {
        SENT,
        /** It may not leave any more: it was moved, closed off or erased meanwhile. */
        MAY_NOT_LEAVE,
        NOT_ON_THAT_DAY,
        /** Whether it may still leave cannot be looked up at the moment. */
        NOT_NOW,
        NOT_IN_HAND
    }

    /** Notes that a letter was sent: the point of no return. The same once more changes nothing. */
    public Sending sent(String postingId, Noted noted) {
        return switch (look(postingId)) {
            case Look.Ready ready -> sent(ready, noted);
            case Look.MayNotLeave not -> Sending.MAY_NOT_LEAVE;
            case Look.Erased() -> Sending.MAY_NOT_LEAVE;
            case Look.NotNow() -> Sending.NOT_NOW;
            case Look.NotInHand() -> statusOf(postingId) == PostingStatus.POSTED ? Sending.SENT : Sending.NOT_IN_HAND;
        };
    }

    private Sending sent(Look.Ready ready, Noted noted) {
        String id = ready.posting().postingId();
        Instant now = clock.instant();
        Paperwork.Order order = new Paperwork.Order(
                ready.channel().name(), ready.pages().size(), noted.number(), noted.paid(), noted.replyForm());
        // first the list of what is under way: a crash in between leaves a line too many, never one too few
        underWay.open(id, ready.posting().prisonerId());
        departures.leaving(id, ready.to().facility().facilityId());
        Decision<Posting, PostingEvent, PostingRefusal> done =
                postings.change(id, letter -> letter.sentBy(order, noted.on(), now));
        if (done instanceof Decision.Refused<Posting, PostingEvent, PostingRefusal>(PostingRefusal why)) {
            underWay.close(id);
            return why == PostingRefusal.NOT_ON_THAT_DAY ? Sending.NOT_ON_THAT_DAY : Sending.NOT_IN_HAND;
        }
        takenUp.close(id);
        return Sending.SENT;
    }

    private @Nullable PostingStatus statusOf(String postingId) {
        return postings.find(postingId).map(Posting::status).orElse(null);
    }

    private static boolean refused(Decision<Posting, PostingEvent, PostingRefusal> decision) {
        return decision instanceof Decision.Refused<Posting, PostingEvent, PostingRefusal>;
    }
}
