package org.vestka.dispatch.scanning;

import java.util.List;
import org.vestka.dispatch.replycode.ReplyCode;

/** What became of an uploaded file: clean pages, or a refusal that can be put into words. */
public sealed interface ScanReading {

    /** The file was read; its pages are pictures made anew, without anything of the original file. */
    record Read(List<Page> pages) implements ScanReading {}

    /** The file is not taken. */
    record Refused(Reason reason) implements ScanReading {}

    /**
     * One page, upright as far as its code or its camera told.
     *
     * @param jpeg the picture, re-encoded
     * @param codes every different reply code that the page bears
     */
    record Page(byte[] jpeg, int width, int height, List<ReplyCode> codes) {}

    /** Why a file is refused; each has words in every language of the pages. */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        NOT_AN_IMAGE,
        TOO_MANY_PIXELS,
        TOO_MANY_PAGES,
        BROKEN,
        TOO_MUCH_WORK,
        BUSY
    }
}
