package org.vestka.platform.images;

import java.time.Duration;

/**
 * How much an upload may ask of us.
 *
 * @param bytes of the file
 * @param side longest side of a picture in pixels
 * @param pixels of a picture as its header tells; an A4 sheet at 600 dpi has 35 million
 * @param pages of a PDF or TIFF
 * @param shownSide longest side of the picture that is made of it, in pixels
 * @param patience how long the child process may work on one page, its start included
 * @param heapMebibytes the child's heap
 * @param atOnce how many children may work at once
 */
public record ImageLimits(
        int bytes, int side, long pixels, int pages, int shownSide, Duration patience, int heapMebibytes, int atOnce) {

    /** Limits for scans on one small machine: 20 MiB, 100 million pixels, 200 pages, shown as A4 at about 200 dpi, 45 seconds a page, 256 MiB of heap, two at once. */
    public static ImageLimits forScans() {
        return new ImageLimits(20 * 1024 * 1024, 20_000, 100_000_000L, 200, 2_400, Duration.ofSeconds(45), 256, 2);
    }

    /** Limits for a single picture, such as a photograph of a person: 10 MiB, 60 million pixels, shown at 640, 20 seconds, 160 MiB of heap, two at once. */
    public static ImageLimits forPictures() {
        return new ImageLimits(10 * 1024 * 1024, 12_000, 60_000_000L, 1, 640, Duration.ofSeconds(20), 160, 2);
    }
}
