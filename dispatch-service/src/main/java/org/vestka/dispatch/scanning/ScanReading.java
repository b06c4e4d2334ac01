package org.vestka.dispatch.scanning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.replycode.ReplyCode;

/** What became of an uploaded file: clean pages, or a refusal that can be put into words. */
public sealed interface ScanReading {

    /** The file was read whole. */
    record Read(List<Page> pages) implements ScanReading {
        public Read {
            pages = List.copyOf(pages);
        }
    }

    /** The file is not taken, or reading it broke off. */
    record Refused(Reason reason) implements ScanReading {}

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

    /** Why a file is not taken. */
    enum Reason {
        /** There was nothing in it. */
        EMPTY,
        /** More bytes than are taken. */
        TOO_LARGE,
        /** It begins like none of the formats that are read. */
        NOT_AN_IMAGE,
        /** A photograph in Apple's format, which this machine cannot read. */
        HEIC,
        /** A picture larger than any scan. */
        TOO_MANY_PIXELS,
        /** More pages than are taken at once. */
        TOO_MANY_PAGES,
        /** It is damaged, or not what its first bytes say. */
        BROKEN,
        /** Reading it took too much time or memory and was stopped. */
        TOO_MUCH_WORK,
        /** Others are being read. */
        BUSY
    }
}
