package org.vestka.dispatch.posting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.AddressBook.Found;
import org.vestka.dispatch.keys.ThreadKeys;
import org.vestka.dispatch.paper.PaperBatch;
import org.vestka.dispatch.paper.PaperLanguage;
import org.vestka.dispatch.paper.PostedFrom;
import org.vestka.dispatch.paper.PrintedLetter;
import org.vestka.dispatch.posting.Dispatching.Member;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;

/**
 * Puts a batch on paper: one PDF, made anew each time it is asked for and kept nowhere. Each letter's address and rules are
 * looked at again first, each text is opened only while its pages are set.
 */
public final class PrintingBatch {

    private final Dispatching dispatching;
    private final Postings postings;
    private final ThreadKeys keys;
    private final ContentSealer sealer;
    private final PostedFrom postedFrom;
    private final Clock clock;

    public PrintingBatch(
            Dispatching dispatching,
            Postings postings,
            ThreadKeys keys,
            ContentSealer sealer,
            PostedFrom postedFrom,
            Clock clock) {
        this.dispatching = dispatching;
        this.postings = postings;
        this.keys = keys;
        this.sealer = sealer;
        this.postedFrom = postedFrom;
        this.clock = clock;
    }

    /** What printing gave. */
    public sealed interface Result {

        /** The PDF of so many letters. */
        record Printed(byte[] pdf, int letters) implements Result {}

        /** Nothing of the batch may be printed now, or nothing is left. */
        record Nothing() implements Result {}

        /** Keys cannot be had at the moment; nothing was printed, nothing was noted. */
        record NotNow() implements Result {}
    }

    /** Prints what may be printed; empty when there is no such batch. */
    public Optional<Result> print(String batchId) {
        return dispatching.open(batchId).map(open -> {
            Map<Member, DataKey> released = new LinkedHashMap<>();
            for (Member member : open.members()) {
                boolean printable = member.address() instanceof Found.Address
                        && (member.posting().status() == PostingStatus.IN_BATCH
                                || member.posting().status() == PostingStatus.PRINTED);
                if (!printable) {
                    continue;
                }
                switch (keys.of(member.posting().threadId(), ThreadKeys.Purpose.PRINT)) {
                    case ThreadKeys.Answer.Released(DataKey key) -> released.put(member, key);
                    case ThreadKeys.Answer.Erased() -> erase(member.posting());
                    case ThreadKeys.Answer.Away() -> {
                        return new Result.NotNow();
                    }
                }
            }
            return released.isEmpty() ? new Result.Nothing() : print(open.batch(), released);
        });
    }

    private Result print(Batch batch, Map<Member, DataKey> released) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PaperBatch.Layout layout = new PaperBatch.Layout(batch.envelope(), batch.answerEnvelope(), postedFrom);
        try {
            PaperBatch.write(cover(released.keySet()), opening(released), layout, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Instant now = clock.instant();
        List<Posting> printed = new ArrayList<>();
        for (Member member : released.keySet()) {
            Decision<Posting, PostingEvent, PostingRefusal> noted =
                    postings.change(member.posting().postingId(), posting -> posting.printed(batch.batchId(), now));
            if (noted instanceof Decision.Changed<Posting, PostingEvent, PostingRefusal>(var posting, var said)) {
                printed.add(posting);
            }
        }
        // somebody took a letter out while the pages were set: it must not leave on paper
        return printed.size() == released.size()
                ? new Result.Printed(pdf.toByteArray(), printed.size())
                : new Result.NotNow();
    }

    private static PaperBatch.@Nullable Cover cover(Set<Member> members) {
        List<Found.Address> addresses = members.stream()
                .flatMap(member -> member.address() instanceof Found.Address to ? Stream.of(to) : Stream.empty())
                .toList();
        return addresses.isEmpty()
                ? null
                : new PaperBatch.Cover(
                        addresses.getFirst().facility().name(),
                        addresses.stream().map(to -> to.addressee().name()).toList());
    }

    /** One letter after the other: a text is in memory in clear only while its own pages are made. */
    private Iterator<PrintedLetter> opening(Map<Member, DataKey> released) {
        Function<Map.Entry<Member, DataKey>, PrintedLetter> open = entry -> letter(entry.getKey(), entry.getValue());
        return released.entrySet().stream().map(open).iterator();
    }

    private PrintedLetter letter(Member member, DataKey key) {
        if (!(member.address() instanceof Found.Address to)) {
            throw new IllegalStateException("only letters that have an address are printed");
        }
        Posting posting = member.posting();
        String text = sealer.open(key, posting.letterId(), posting.wording() + ".text", posting.text());
        String penName = sealer.open(key, posting.letterId(), posting.wording() + ".penName", posting.penName());
        return new PrintedLetter(
                to.addressee(),
                to.destination(),
                to.from(),
                PaperLanguage.of(posting.language()),
                text,
                text.stripTrailing().endsWith(penName.strip()) ? null : penName,
                to.facility().replySheet()
                        ? new PrintedLetter.Reply(
                                new ReplyCode(posting.replyCode()),
                                to.facility().qrOnReplySheet())
                        : null);
    }

    private void erase(Posting posting) {
        keys.forget(posting.threadId());
        postings.change(posting.postingId(), now -> now.erased(clock.instant()));
    }
}
