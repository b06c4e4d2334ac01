package org.vestka.dispatch.scanning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.platform.images.Unreadable;

/** What became of an uploaded file: clean pages, or a refusal that can be put into words. */
public sealed interface ScanReading {

    /** The file was read whole. */
    record Read(List<Page> pages) implements ScanReading {
        public Read {
            pages = List.copyOf(pages);
        }
    }

    /** The file is not taken, or reading it broke off. */
    record Refused(Unreadable reason) implements ScanReading {}

    /**
     * A page made anew: upright, without anything that the file said about itself.
     *
     * @param codes reply codes that were read on it beyond doubt
     * @param seen what looked like a printed code and may have a wrong letter or two; for finding, never for trusting
     * @param name the name that our reply sheet bears in print, where it could be read
     */
    record Page(
            byte[] jpeg,
            int width,
            int height,
            List<ReplyCode> codes,
            List<String> seen,
            @Nullable String name) {
        public Page {
            codes = List.copyOf(codes);
            seen = List.copyOf(seen);
        }
    }
}
