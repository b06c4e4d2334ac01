package org.vestka.dispatch.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.vestka.dispatch.paper.PaperFonts.Type;

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
    void text(String text, float x, float y, Type type, float points, float grey) throws IOException {
        stream.beginText();
        stream.setNonStrokingColor(grey);
        stream.setFont(type.font(), points);
        stream.newLineAtOffset(x * POINTS_PER_MM, (height - y) * POINTS_PER_MM);
        stream.showText(type.face().printable(text));
        stream.endText();
    }

    void textEndingAt(String text, float right, float y, Type type, float points, float grey) throws IOException {
        text(text, right - width(text, type, points), y, type, points, grey);
    }

    void textAround(String text, float middle, float y, Type type, float points, float grey) throws IOException {
        text(text, middle - width(text, type, points) / 2, y, type, points, grey);
    }

    /** Several pieces of text in one line with the given space between them, in millimetres. */
    void pieces(List<String> pieces, float space, float x, float y, Type type, float points) throws IOException {
        float usual = type.face().width(" ", points);
        // positions are told in thousandths of the size, to the left; the space itself stays in the text, to be copied
        float wider = -(space - usual) * POINTS_PER_MM / points * 1000;
        List<Object> set = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            set.add(last ? pieces.get(i) : pieces.get(i) + " ");
            if (!last) {
                set.add(wider);
            }
        }
        stream.beginText();
        stream.setNonStrokingColor(INK);
        stream.setFont(type.font(), points);
        stream.newLineAtOffset(x * POINTS_PER_MM, (height - y) * POINTS_PER_MM);
        stream.showTextWithPositioning(set.toArray());
        stream.endText();
    }

    /** Letters set apart by the given millimetres. */
    void spaced(String text, float x, float y, Type type, float points, float apart) throws IOException {
        stream.setCharacterSpacing(apart * POINTS_PER_MM);
        text(text, x, y, type, points, INK);
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

    /** A picture whose upper left corner stands there. */
    void picture(PDImageXObject picture, float x, float y, float width, float itsHeight) throws IOException {
        stream.drawImage(
                picture,
                x * POINTS_PER_MM,
                (height - y - itsHeight) * POINTS_PER_MM,
                width * POINTS_PER_MM,
                itsHeight * POINTS_PER_MM);
    }

    private void stroke(float x1, float y1, float x2, float y2) throws IOException {
        stream.moveTo(x1 * POINTS_PER_MM, (height - y1) * POINTS_PER_MM);
        stream.lineTo(x2 * POINTS_PER_MM, (height - y2) * POINTS_PER_MM);
        stream.stroke();
    }

    /** Width of the text in millimetres. */
    static float width(String text, Type type, float points) {
        return type.face().width(type.face().printable(text), points);
    }

    /** The text broken at spaces into lines no wider than the given millimetres; a word that is wider stands alone. */
    static List<String> lines(String text, float width, Type type, float points) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, type, points) > width) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
