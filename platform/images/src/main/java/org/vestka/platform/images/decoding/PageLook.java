package org.vestka.platform.images.decoding;

import java.awt.image.BufferedImage;
import java.util.List;

/** What somebody wants to know of each page while the child has it before its eyes. */
@FunctionalInterface
public interface PageLook {

    /** Looks at nothing: the page goes out as it came in. */
    PageLook NONE = page -> new Remarks(0, false, List.of());

    /** @param page on white, three bytes a pixel, of ten million pixels at most */
    Remarks at(BufferedImage page);

    /**
     * What was seen.
     *
     * @param quarterTurns how many clockwise set the page upright
     * @param paper whether it is a sheet of paper, whose grey becomes white and whose pencil becomes dark
     * @param said lists of words for the parent, at most a hundred of at most 120 characters each
     */
    record Remarks(int quarterTurns, boolean paper, List<List<String>> said) {
        public Remarks {
            said = said.stream().map(List::copyOf).toList();
        }
    }
}
