package org.vestka.platform.images.decoding;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as pictures; apart, so that whoever takes no PDF needs no library for it. */
final class PdfPages implements AutoCloseable {

    private static final float DPI = 200;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PdfPages(byte[] bytes) throws IOException {
        document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), null, null, null, IOUtils.createMemoryOnlyStreamCache());
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        // the library's own choice, bicubic, takes most of the time of a page and shows a scan no better
        renderer.setRenderingHints(new RenderingHints(Map.of(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR,
                RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY,
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON)));
    }

    int count() {
        return document.getNumberOfPages();
    }

    /** A page at 200 dots an inch, or at fewer where it would have more pixels than that. */
    BufferedImage page(int number, long mostPixels) throws IOException {
        PDRectangle box = document.getPage(number).getCropBox();
        double pixels = box.getWidth() * (double) box.getHeight() * (DPI / 72) * (DPI / 72);
        float dpi = pixels <= mostPixels ? DPI : (float) (DPI * Math.sqrt(mostPixels / pixels));
        return renderer.renderImageWithDPI(number, dpi, ImageType.RGB);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
