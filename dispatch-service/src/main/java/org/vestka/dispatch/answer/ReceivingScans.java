package org.vestka.dispatch.answer;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vestka.dispatch.answer.MatchingReply.Matching;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.dispatch.scanning.ScanReader;
import org.vestka.dispatch.scanning.ScanReading;
import org.vestka.dispatch.scanning.ScanReading.Page;

/**
 * Takes what a scanner uploads: reads it in a child process, keeps each sheet, and gives those whose code can be read to
 * their letters. A sheet is kept before anything else is tried with it.
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

    /** What became of an upload. */
    public sealed interface Received {

        /** Its sheets are kept; so many were given to their letters, the others wait for a person. */
        record Kept(int matched, int waiting) implements Received {}

        /** It is not taken. */
        record Refused(ScanReading.Reason reason) implements Received {}
    }

    /**
     * Takes one file.
     *
     * @param uploadId made for this request by the page; the same one sent again keeps nothing twice
     */
    public Received receive(String uploadId, byte[] file) {
        return switch (reader.read(file)) {
            case ScanReading.Refused(ScanReading.Reason reason) -> new Received.Refused(reason);
            case ScanReading.Read(List<Page> pages) -> keep(uploadId, pages);
        };
    }

    private Received keep(String uploadId, List<Page> pages) {
        int matched = 0;
        int number = 0;
        List<List<Page>> sheets = sheets(pages);
        for (List<Page> sheet : sheets) {
            String replyId = derived(uploadId, number++);
            if (replies.find(replyId).map(Reply::matched).orElse(false)) {
                matched++;
                continue;
            }
            List<ScannedPage> kept = new ArrayList<>();
            for (int i = 0; i < sheet.size(); i++) {
                kept.add(sealing.forOurselves(derived(replyId, i), sheet.get(i).jpeg()));
            }
            List<ReplyCode> codes = sheet.stream()
                    .flatMap(page -> page.codes().stream())
                    .distinct()
                    .toList();
            replies.add(Reply.scanned(
                    replyId, kept, codes.stream().map(ReplyCode::symbols).toList(), clock.instant()));
            if (codes.size() == 1 && matching.byCode(replyId, codes.getFirst()) == Matching.MATCHED) {
                matched++;
            }
        }
        return new Received.Kept(matched, sheets.size() - matched);
    }

    /** Pages that follow each other and bear the same one code are one answer; every other page is an answer of its own. */
    private static List<List<Page>> sheets(List<Page> pages) {
        List<List<Page>> sheets = new ArrayList<>();
        for (Page page : pages) {
            List<Page> last = sheets.isEmpty() ? List.of() : sheets.getLast();
            boolean goesOn = page.codes().size() == 1
                    && !last.isEmpty()
                    && last.getLast().codes().equals(page.codes());
            if (goesOn) {
                last.add(page);
            } else {
                sheets.add(new ArrayList<>(List.of(page)));
            }
        }
        return sheets;
    }

    private static String derived(String id, int number) {
        return UUID.nameUUIDFromBytes((id + "/" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
