package org.vestka.dispatch.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which letters a face has and how wide they are: measured once for all documents, so that setting a page asks no font file. */
final class Face {

    private static final int MEASURED = 0x3000;
    private static final short MISSING = -1;

    /** Advance in thousandths of the size; {@link #MISSING} for what the face does not have. */
    private final short[] advances = new short[MEASURED];

    private Face() {}

    static Face of(byte[] trueType) {
        Face face = new Face();
        Arrays.fill(face.advances, MISSING);
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(trueType))) {
            CmapLookup letters = font.getUnicodeCmapLookup();
            float unit = 1000f / font.getUnitsPerEm();
            for (int point = ' '; point < MEASURED; point++) {
                int glyph = letters.getGlyphId(point);
                if (glyph != 0) {
                    face.advances[point] = (short) Math.round(font.getAdvanceWidth(glyph) * unit);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return face;
    }

    boolean has(int point) {
        return point >= ' ' && point < MEASURED && advances[point] != MISSING;
    }

    /** What of the text can be set: look-alikes for what the face does not have, a space where there is none. */
    String printable(String text) {
        int i = 0;
        while (i < text.length() && has(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> kept.append(has(point) ? (char) point : replaced(point)));
        return kept.toString();
    }

    private char replaced(int point) {
        return switch (point) {
            // an apostrophe of Belarusian, a hyphen that does not break, a minus
            case 0x02BC -> '\u2019';
            case 0x2011, 0x2212 -> '-';
            default -> ' ';
        };
    }

    /** Width of text that is {@link #printable}, in millimetres, at a size in points. */
    float width(String printable, float points) {
        int sum = 0;
        for (int i = 0; i < printable.length(); i++) {
            sum += advances[printable.charAt(i)];
        }
        return sum / 1000f * points / Canvas.POINTS_PER_MM;
    }
}
