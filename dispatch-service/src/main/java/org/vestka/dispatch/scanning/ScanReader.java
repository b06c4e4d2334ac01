package org.vestka.dispatch.scanning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.dispatch.scanning.ScanReading.Page;
import org.vestka.dispatch.scanning.ScanReading.Read;
import org.vestka.dispatch.scanning.ScanReading.Refused;
import org.vestka.dispatch.scanning.decoding.ScanDecoder;
import org.vestka.platform.images.FileFormat;
import org.vestka.platform.images.ImageLimits;
import org.vestka.platform.images.RenderedPage;
import org.vestka.platform.images.Unreadable;
import org.vestka.platform.images.UploadReader;

/** Makes an uploaded scan into pages that people may look at, with the codes that the child process saw on them. */
public final class ScanReader {

    private final UploadReader uploads;

    public ScanReader(ImageLimits limits) {
        this.uploads = new UploadReader(limits, EnumSet.allOf(FileFormat.class), ScanDecoder.class);
    }

    /** Takes each page as it comes; the ones before a refusal count. */
    @FunctionalInterface
    public interface Pages {
        void next(Page page);
    }

    /** Reads one file of any content; never throws for what the file is. */
    public ScanReading read(byte[] file) {
        List<Page> pages = Collections.synchronizedList(new ArrayList<>());
        return read(file, pages::add).<ScanReading>map(Refused::new).orElseGet(() -> new Read(pages));
    }

    /**
     * Reads one file of any content page by page, so that a pile of hundreds never lies in memory whole; never throws for
     * what the file is.
     *
     * @return empty when it was read to its end, else why not; pages that came before stand
     */
    public Optional<Unreadable> read(byte[] file, Pages pages) {
        return uploads.read(file, page -> pages.next(withCodes(page)));
    }

    /** A code counts only when its check symbol is right here too. */
    private static Page withCodes(RenderedPage page) {
        List<ReplyCode> codes = said(page, 0).stream()
                .flatMap(code -> ReplyCode.read(code).stream())
                .toList();
        String name = said(page, 2).stream().findFirst().orElse(null);
        return new Page(page.jpeg(), page.width(), page.height(), codes, said(page, 1), name);
    }

    private static List<String> said(RenderedPage page, int list) {
        return list < page.remarks().size() ? page.remarks().get(list) : List.of();
    }
}
