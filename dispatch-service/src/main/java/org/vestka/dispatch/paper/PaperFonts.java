package org.vestka.dispatch.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces that paper is set in: PT Serif, and PT Mono for the reply code, whose letters OCR tells apart. Both under the OFL. */
final class PaperFonts {

    private static final Source REGULAR = Source.of("PTSerif-Regular.ttf");
    private static final Source ITALIC = Source.of("PTSerif-Italic.ttf");
    private static final Source BOLD = Source.of("PTSerif-Bold.ttf");
    private static final Source MONO = Source.of("PTMono-Regular.ttf");

    private PaperFonts() {}

    /** A face in one document. */
    record Type(PDType0Font font, Face face) {}

    record Embedded(Type regular, Type italic, Type bold, Type mono) {}

    /** The upright face, to measure a text before there is a document. */
    static Face regular() {
        return REGULAR.face();
    }

    static Face italic() {
        return ITALIC.face();
    }

    /** The faces embedded into one document, cut down to the letters that it uses when it is saved. */
    static Embedded embedIn(PDDocument document) throws IOException {
        return new Embedded(REGULAR.in(document), ITALIC.in(document), BOLD.in(document), MONO.in(document));
    }

    private record Source(byte[] bytes, Face face) {

        static Source of(String file) {
            try (InputStream in = PaperFonts.class.getResourceAsStream("/dispatch/fonts/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("the font " + file + " is not in this artefact");
                }
                byte[] bytes = in.readAllBytes();
                return new Source(bytes, Face.of(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Type in(PDDocument document) throws IOException {
            return new Type(PDType0Font.load(document, new ByteArrayInputStream(bytes), true), face);
        }
    }
}
