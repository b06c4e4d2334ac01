package org.vestka.dispatch.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces that paper is set in: PT Serif, and PT Mono for the reply code, whose letters OCR tells apart. Both under the OFL. */
final class PaperFonts {

    private static final byte[] REGULAR = bytes("PTSerif-Regular.ttf");
    private static final byte[] ITALIC = bytes("PTSerif-Italic.ttf");
    private static final byte[] BOLD = bytes("PTSerif-Bold.ttf");
    private static final byte[] MONO = bytes("PTMono-Regular.ttf");

    private PaperFonts() {}

    static InputStream regular() {
        return new ByteArrayInputStream(REGULAR);
    }

    static InputStream italic() {
        return new ByteArrayInputStream(ITALIC);
    }

    static InputStream bold() {
        return new ByteArrayInputStream(BOLD);
    }

    /** The faces embedded into one document, cut down to the letters that it uses when it is saved. */
    static Embedded embedIn(PDDocument document) throws IOException {
        return new Embedded(
                PDType0Font.load(document, regular(), true),
                PDType0Font.load(document, italic(), true),
                PDType0Font.load(document, bold(), true),
                PDType0Font.load(document, new ByteArrayInputStream(MONO), true));
    }

    record Embedded(PDType0Font regular, PDType0Font italic, PDType0Font bold, PDType0Font mono) {}

    private static byte[] bytes(String file) {
        try (InputStream in = PaperFonts.class.getResourceAsStream("/dispatch/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is not in this artefact");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
