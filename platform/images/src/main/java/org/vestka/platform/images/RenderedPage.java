package org.vestka.platform.images;

import java.util.List;

/**
 * A page made anew: upright, without anything that the file said about itself.
 *
 * @param jpeg of at most {@link ImageLimits#shownSide} pixels a side
 * @param remarks what the child saw on it, list by list in the order of its {@link org.vestka.platform.images.decoding.PageLook look}; never to be trusted more than
 *     the upload itself
 */
public record RenderedPage(byte[] jpeg, int width, int height, List<List<String>> remarks) {

    public RenderedPage {
        remarks = remarks.stream().map(List::copyOf).toList();
    }
}
