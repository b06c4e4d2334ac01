package org.vestka.dispatch.posting;

import java.io.IOException;
import java.io.OutputStream;
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
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;

/**
 * Puts a batch on paper, made anew each time it is asked for and kept nowhere. Each letter's address and rules are looked
 * at again first; each text is opened only while its pages are set. A copy is noted before it is made, so that no paper
 * exists that nobody knows of; a file that was lost on the way is another copy.
 */
public final class PrintingBatch {

    /** So often progress is noted. */
    private static final String PICTURE = "picture";

    private static final int NOTED_EVERY = 20;

    private final Dispatching dispatching;
    private final Postings postings;
    private final ThreadKeys keys;
    private final LetterPictures pictures;
    private final ContentSealer sealer;
    private final PostedFrom postedFrom;
    private final PrintProgress.Board progress;
    private final Clock clock;

    public PrintingBatch(
            Dispatching dispatching,
            Postings postings,
            ThreadKeys keys,
            LetterPictures pictures,
            ContentSealer sealer,
            PostedFrom postedFrom,
            PrintProgress.Board progress,
            Clock clock) {
        this.dispatching = dispatching;
        this.postings = postings;
        this.keys = keys;
        this.pictures = pictures;
        this.sealer = sealer;
        this.postedFrom = postedFrom;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * What is wanted of a batch.
     *
     * @param part which paper
     * @param each an archive with a PDF for each envelope instead of one PDF
     * @param again postings that are printed once more; when none is named, those that were never printed
     * @param companions envelopes or labels for the letters that are printed already: no copy of any letter, so none is noted
     */
    public record Wish(PaperBatch.Part part, boolean each, Set<String> again, boolean companions) {
        public Wish {
            again = Set.copyOf(again);
            boolean noLetter = part == PaperBatch.Part.ENVELOPES || part == PaperBatch.Part.LABELS;
            companions = companions && noLetter;
        }
    }

    /** What a letter needs to be opened; its picture is asked for when its own pages are made. */
    private record Release(DataKey key, boolean picture) {}

    /** What printing gave. */
    public sealed interface Result {

        /** So many letters are noted as printed; their paper is written once, by {@code file}. */
        record Printed(File file, int letters) implements Result {}

        /** Nothing of what was wished may be printed now, or nothing is left. */
        record Nothing() implements Result {}

        /** Keys cannot be had at the moment; nothing was printed, nothing was noted. */
        record NotNow() implements Result {}
    }

    /** A file that is made while it is written. */
    @FunctionalInterface
    public interface File {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Prints what may be printed; empty when there is no such batch. */
    public Optional<Result> print(String batchId, Wish wish) {
        return dispatching.open(batchId).map(open -> {
            List<Member> wished = dispatching.leaveOutWhatMayNotLeave(open).stream()
                    .filter(member -> wished(member, wish))
                    .toList();
            Map<Member, Release> released = new LinkedHashMap<>();
            for (Member member : wished) {
                Optional<Boolean> picture = hasPicture(member);
                if (picture.isEmpty()) {
                    return new Result.NotNow();
                }
                switch (keys.of(member.posting().threadId(), ThreadKeys.Purpose.PRINT)) {
                    case ThreadKeys.Answer.Released(DataKey key) ->
                        released.put(member, new Release(key, picture.get()));
                    case ThreadKeys.Answer.Erased() -> erase(member.posting());
                    case ThreadKeys.Answer.Away() -> {
                        return new Result.NotNow();
                    }
                }
            }
            Map<Member, Release> noted = wish.companions() ? released : noted(open.batch(), released);
            return noted.isEmpty()
                    ? new Result.Nothing()
                    : new Result.Printed(out -> write(open.batch(), wish, noted, out), noted.size());
        });
    }

    private static boolean wished(Member member, Wish wish) {
        PostingStatus status = member.posting().status();
        boolean again = wish.again().contains(member.posting().postingId());
        PostingStatus wanted =
                wish.companions() || !wish.again().isEmpty() ? PostingStatus.PRINTED : PostingStatus.IN_BATCH;
        return member.address() instanceof Found.Address
                && status == wanted
                && (wish.companions() || wish.again().isEmpty() || again);
    }

    /** Those that are noted as printed now: a letter longer than its facility takes waits until a person has decided. */
    private Map<Member, Release> noted(Batch batch, Map<Member, Release> released) {
        Map<Member, Release> noted = new LinkedHashMap<>();
        Instant now = clock.instant();
        released.forEach((member, key) -> {
            String id = member.posting().postingId();
            int sheets = letter(member, key).sheets(batch.envelope());
            if (member.address() instanceof Found.Address to
                    && sheets > to.facility().sheets()
                    && !member.posting().papers().inParts()) {
                postings.change(id, posting -> posting.measured(sheets));
            } else if (postings.change(id, posting -> posting.printed(batch.batchId(), sheets, now))
                    instanceof Decision.Changed<Posting, PostingEvent, PostingRefusal>(Posting printed, var said)) {
                noted.put(new Member(printed, member.address()), key);
            }
        });
        return noted;
    }

    private void write(Batch batch, Wish wish, Map<Member, Release> noted, OutputStream out) throws IOException {
        PaperBatch.Layout layout =
                new PaperBatch.Layout(batch.envelope(), batch.answerEnvelope(), postedFrom, wish.part());
        PaperBatch.Progress told = done -> {
            if (done % NOTED_EVERY == 0 || done == noted.size()) {
                progress.note(batch.batchId(), new PrintProgress(noted.size(), done, clock.instant()));
            }
        };
        if (noted.size() >= NOTED_EVERY) {
            progress.note(batch.batchId(), new PrintProgress(noted.size(), 0, clock.instant()));
        }
        if (wish.each()) {
            PaperBatch.writeEach(opening(noted), layout, out, told);
        } else {
            PaperBatch.write(cover(noted.keySet(), wish), opening(noted), layout, out, told);
        }
    }

    private static PaperBatch.@Nullable Cover cover(Set<Member> members, Wish wish) {
        List<String> names = new ArrayList<>();
        String title = null;
        for (Member member : members) {
            if (member.address() instanceof Found.Address to) {
                title = to.facility().name();
                String mark = member.posting().mark().shown();
                names.add(to.addressee().name() + "  ·  " + mark);
            }
        }
        String remark = wish.again().isEmpty() ? null : "Новая копия: прежние конверты и письма уничтожить.";
        return title == null ? null : new PaperBatch.Cover(title, remark, names);
    }

    /** One letter after the other: a text is in memory in clear only while its own pages are made. */
    private Iterator<PrintedLetter> opening(Map<Member, Release> released) {
        Function<Map.Entry<Member, Release>, PrintedLetter> open = entry -> letter(entry.getKey(), entry.getValue());
        return released.entrySet().stream().map(open).iterator();
    }

    private PrintedLetter letter(Member member, Release release) {
        DataKey key = release.key();
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
                        : null,
                posting.mark(),
                posting.papers().inParts() ? to.facility().sheets() : 0,
                release.picture() ? picture(posting.letterId(), key) : null);
    }

    /** Whether there is a picture to be printed; empty when its keeper does not say so now. */
    private Optional<Boolean> hasPicture(Member member) {
        boolean taken =
                member.address() instanceof Found.Address to && to.facility().takesPictures();
        if (!taken) {
            return Optional.of(false);
        }
        return switch (pictures.of(member.posting().letterId())) {
            case LetterPictures.Asked.Found found -> Optional.of(true);
            case LetterPictures.Asked.None none -> Optional.of(false);
            case LetterPictures.Asked.Away away -> Optional.empty();
        };
    }

    /** Fetched anew each time: a batch of pictures does not lie in memory. */
    private byte[] picture(String letterId, DataKey key) {
        if (pictures.of(letterId) instanceof LetterPictures.Asked.Found(SealedText sealed)) {
            return sealer.openBytes(key, letterId, PICTURE, sealed);
        }
        throw new IllegalStateException("a picture that was there a moment ago cannot be had");
    }

    private void erase(Posting posting) {
        keys.forget(posting.threadId());
        postings.change(posting.postingId(), now -> now.erased(clock.instant()));
    }
}
