package org.vestka.dispatch.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** One page drawn in millimetres from its upper left corner, as rulers and postal rules measure. */
final class Canvas implements AutoCloseable {

    static final float POINTS_PER_MM = 72f / 25.4f;
    static final float INK = 0.07f;
    static final float PALE = 0.55f;

    private final PDPageContentStream stream;
    private final float height;

    Canvas(PDDocument document, float width, float height) throws IOException {
        this.height = height;
        PDPage page = new PDPage(new PDRectangle(width * POINTS_PER_MM, height * POINTS_PER_MM));
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
    }

    /** Text whose baseline begins at x, y; what the face does not have is left out. */
    void text(String text, float x, float y, PDFont font, float points, float grey) throws IOException {
        stream.beginText();
        stream.setNonStrokingColor(grey);
        stream.setFont(font, points);
        stream.newLineAtOffset(x * POINTS_PER_MM, (height - y) * POINTS_PER_MM);
        stream.showText(printable(text, font));
        stream.endText();
    }

    void textEndingAt(String text, float right, float y, PDFont font, float points, float grey) throws IOException {
        text(text, right - width(text, font, points), y, font, points, grey);
    }

    void textAround(String text, float middle, float y, PDFont font, float points, float grey) throws IOException {
        text(text, middle - width(text, font, points) / 2, y, font, points, grey);
    }

    /** Letters set apart by the given millimetres. */
    void spaced(String text, float x, float y, PDFont font, float points, float apart) throws IOException {
        stream.setCharacterSpacing(apart * POINTS_PER_MM);
        text(text, x, y, font, points, INK);
        stream.setCharacterSpacing(0);
    }

    void line(float x1, float y1, float x2, float y2, float thickness, float grey) throws IOException {
        stream.setStrokingColor(grey);
        stream.setLineWidth(thickness * POINTS_PER_MM);
        stream.setLineCapStyle(1);
        stream.setLineDashPattern(new float[0], 0);
        stroke(x1, y1, x2, y2);
    }

    void dotted(float x1, float y1, float x2, float y2, float thickness, float gap, float grey) throws IOException {
        stream.setStrokingColor(grey);
        stream.setLineWidth(thickness * POINTS_PER_MM);
        stream.setLineCapStyle(1);
        stream.setLineDashPattern(new float[] {0, gap * POINTS_PER_MM}, 0);
        stroke(x1, y1, x2, y2);
    }

    void box(float x, float y, float width, float boxHeight, float grey) throws IOException {
        stream.setNonStrokingColor(grey);
        stream.addRect(
                x * POINTS_PER_MM,
                (height - y - boxHeight) * POINTS_PER_MM,
                width * POINTS_PER_MM,
                boxHeight * POINTS_PER_MM);
        stream.fill();
    }

    private void stroke(float x1, float y1, float x2, float y2) throws IOException {
        stream.moveTo(x1 * POINTS_PER_MM, (height - y1) * POINTS_PER_MM);
        stream.lineTo(x2 * POINTS_PER_MM, (height - y2) * POINTS_PER_MM);
        stream.stroke();
    }

    /** Width of the text in millimetres. */
    static float width(String text, PDFont font, float points) throws IOException {
        return font.getStringWidth(printable(text, font)) / 1000 * points / POINTS_PER_MM;
    }

    /** The text broken at spaces into lines no wider than the given millimetres; a word that is wider stands alone. */
    static List<String> lines(String text, float width, PDFont font, float points) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font, points) > width) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static String printable(String text, PDFont font) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int shown = point == 0x2BC ? 0x2019 : Character.isWhitespace(point) ? ' ' : point;
            try {
                font.encode(Character.toString(shown));
                kept.appendCodePoint(shown);
            } catch (IOException | IllegalArgumentException missing) {
                kept.append(' ');
            }
        });
        return kept.toString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
