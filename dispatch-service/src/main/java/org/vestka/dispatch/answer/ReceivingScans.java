package org.vestka.dispatch.answer;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vestka.dispatch.answer.MatchingReply.Matching;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.dispatch.scanning.ScanReader;
import org.vestka.dispatch.scanning.ScanReading.Page;
import org.vestka.platform.images.Unreadable;

/**
 * Takes what a scanner uploads: reads it in a child process page by page, keeps each sheet, and gives those whose code can
 * be read to their letters. A sheet is kept before anything else is tried with it.
 */
public final class ReceivingScans {

    private final ScanReader reader;
    private final Replies replies;
    private final SealingScans sealing;
    private final MatchingReply matching;
    private final Clock clock;

    public ReceivingScans(
            ScanReader reader, Replies replies, SealingScans sealing, MatchingReply matching, Clock clock) {
        this.reader = reader;
        this.replies = replies;
        this.sealing = sealing;
        this.matching = matching;
        this.clock = clock;
    }

    /**
     * What became of a file.
     *
     * @param pages that were read
     * @param matched sheets that were given to their letters
     * @param waiting sheets that wait for a person
     * @param refused why it was not read, or not to its end
     */
    public record Received(int pages, int matched, int waiting, Optional<Unreadable> refused) {

        static final Received NOTHING = new Received(0, 0, 0, Optional.empty());
    }

    /** Is told after each page. */
    @FunctionalInterface
    public interface Progress {
        void now(Received soFar);
    }

    /**
     * Takes one file.
     *
     * @param uploadId made for this request by the page; the same one sent again keeps nothing twice
     */
    public Received receive(String uploadId, byte[] file, Progress progress) {
        Sheets sheets = new Sheets(uploadId, progress);
        Optional<Unreadable> refused = reader.read(file, sheets::next);
        sheets.settle();
        return sheets.soFar(refused);
    }

    /** Pages that follow each other and bear the same one code are one answer; every other page is an answer of its own. */
    private final class Sheets {

        private final String uploadId;
        private final Progress progress;
        private final List<Page> open = new ArrayList<>();
        private int number;
        private int pages;
        private int matched;
        private int waiting;

        Sheets(String uploadId, Progress progress) {
            this.uploadId = uploadId;
            this.progress = progress;
        }

        void next(Page page) {
            boolean goesOn = page.codes().size() == 1
                    && !open.isEmpty()
                    && open.getLast().codes().equals(page.codes());
            if (!goesOn) {
                settle();
            }
            open.add(page);
            pages++;
            progress.now(soFar(Optional.empty()));
        }

        void settle() {
            if (open.isEmpty()) {
                return;
            }
            if (keep(derived(uploadId, number++), List.copyOf(open))) {
                matched++;
            } else {
                waiting++;
            }
            open.clear();
        }

        Received soFar(Optional<Unreadable> refused) {
            return new Received(pages, matched, waiting, refused);
        }
    }

    /** Whether it could be given to its letter. */
    private boolean keep(String replyId, List<Page> sheet) {
        Optional<Reply> before = replies.find(replyId);
        if (before.isPresent() && before.get().settled()) {
            return before.get().matched();
        }
        List<ScannedPage> kept = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            kept.add(sealing.forOurselves(
                    derived(replyId, i), replyId, sheet.get(i).jpeg()));
        }
        List<ReplyCode> codes =
                sheet.stream().flatMap(page -> page.codes().stream()).distinct().toList();
        List<String> seen =
                sheet.stream().flatMap(page -> page.seen().stream()).distinct().toList();
        String name = sheet.stream()
                .flatMap(page -> Optional.ofNullable(page.name()).stream())
                .findFirst()
                .orElse(null);
        replies.add(Reply.scanned(
                replyId,
                kept,
                codes.stream().map(ReplyCode::symbols).toList(),
                new Reply.Hints(seen, name),
                clock.instant()));
        sealing.held(kept);
        if (codes.size() == 1) {
            return matching.byCode(replyId, codes.getFirst()) == Matching.MATCHED;
        }
        return codes.isEmpty() && matching.byPrintedLetters(replyId, seen) == Matching.MATCHED;
    }

    private static String derived(String id, int number) {
        return UUID.nameUUIDFromBytes((id + "/" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
