package org.vestka.dispatch.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.images.Unreadable;

/**
 * What came in one upload and how far its reading is; holds no page and no name of a file.
 *
 * @param at when this was true
 */
public record Pile(String pileId, Instant at, List<File> files) {

    /** A pile that has not moved for so long lost its reader. */
    private static final Duration STALLED = Duration.ofMinutes(3);

    public Pile {
        files = List.copyOf(files);
    }

    /** One file of it, in the order of the upload. */
    public record File(
            int pages, int matched, int waiting, @Nullable Unreadable refused, boolean done) {

        static final File WAITING = new File(0, 0, 0, null, false);

        static File of(ReceivingScans.Received received, boolean done) {
            return new File(
                    received.pages(),
                    received.matched(),
                    received.waiting(),
                    received.refused().orElse(null),
                    done);
        }
    }

    /** Where piles are kept while somebody looks. */
    public interface Piles {

        void note(Pile pile);

        Optional<Pile> find(String pileId);
    }

    Pile with(int number, File file, Instant now) {
        List<File> next = new ArrayList<>(files);
        next.set(number, file);
        return new Pile(pileId, now, next);
    }

    /** Whether all of it is read. */
    public boolean done() {
        return files.stream().allMatch(File::done);
    }

    /** Whether its reader died before the end. */
    public boolean brokenOff(Instant now) {
        return !done() && at.plus(STALLED).isBefore(now);
    }

    /** How many pages are read so far. */
    public int pages() {
        return files.stream().mapToInt(File::pages).sum();
    }

    /** How many sheets are with their letters so far. */
    public int matched() {
        return files.stream().mapToInt(File::matched).sum();
    }
}
