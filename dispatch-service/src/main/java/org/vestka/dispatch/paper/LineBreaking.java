package org.vestka.dispatch.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks a paragraph into lines as a whole, after Knuth and Plass, «Breaking Paragraphs into Lines» (1981): a looser line
 * early on is taken where it saves the lines after it. Words may break at soft hyphens and after hyphens; spaces that must
 * not break stretch like the others.
 */
final class LineBreaking {

    /** How far a space may grow and shrink, in parts of its width. */
    private static final float STRETCH = 0.6f;

    private static final float SHRINK = 0.25f;
    /** What a hyphen costs, and what two of them one above the other cost on top. */
    private static final double HYPHEN = 60;

    private static final double HYPHENS_IN_A_ROW = 4_000;
    /** A last line shorter than the next paragraph's indent looks like a mistake. */
    private static final double LONELY_END = 3_000;

    private static final double OVERFULL = 1e9;
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char TIE = '\u00A0';

    private LineBreaking() {}

    /**
     * A line ready to be set.
     *
     * @param pieces what stands between stretching spaces
     * @param space width of each space between them, in millimetres
     */
    record Line(List<String> pieces, float space) {
        Line {
            pieces = List.copyOf(pieces);
        }
    }

    /** How lines are to be filled; lengths in millimetres. */
    record Measure(float width, float indent, boolean justified) {}

    /** The lines of one paragraph, softened and printable but for its soft hyphens and ties; empty for empty text. */
    static List<Line> lines(String paragraph, Measure measure, Face face, float points) {
        Paragraph text = Paragraph.of(paragraph, face, points, measure.width());
        return text.breaks.isEmpty() ? List.of() : text.set(measure, best(text, measure));
    }

    /** For each break the cheapest way to it; walked back from the end it gives the breaks that are taken. */
    private static int[] best(Paragraph text, Measure measure) {
        int count = text.breaks.size();
        double[] cost = new double[count + 1];
        int[] from = new int[count + 1];
        Arrays.fill(cost, Double.MAX_VALUE);
        cost[0] = 0;
        for (int to = 1; to <= count; to++) {
            for (int start = to - 1; start >= 0; start--) {
                float width = measure.width() - (start == 0 ? measure.indent() : 0);
                Fit fit = text.fit(start, to, width);
                double here = cost[start] + demerits(text, start, to, fit, measure);
                if (here < cost[to]) {
                    cost[to] = here;
                    from[to] = start;
                }
                if (fit.ratio() < -1) {
                    break;
                }
            }
        }
        int[] taken = new int[count];
        int lines = 0;
        for (int to = count; to > 0; to = from[to]) {
            taken[lines++] = to;
        }
        int[] inOrder = new int[lines];
        for (int i = 0; i < lines; i++) {
            inOrder[i] = taken[lines - 1 - i];
        }
        return inOrder;
    }

    private static double demerits(Paragraph text, int start, int to, Fit fit, Measure measure) {
        boolean last = to == text.breaks.size();
        if (fit.ratio() < -1) {
            return OVERFULL;
        }
        double looseness = last ? Math.min(0, fit.ratio()) : fit.ratio();
        double badness = measure.justified()
                ? 100 * Math.pow(Math.abs(looseness), 3)
                // left-aligned lines only have to be about as long as each other
                : last ? 0 : 100 * Math.pow(fit.empty() / measure.width(), 2);
        double demerits = Math.pow(10 + badness, 2);
        boolean hyphen = text.hyphenAt(to);
        if (hyphen) {
            demerits += HYPHEN * HYPHEN;
            if (start > 0 && text.hyphenAt(start)) {
                demerits += HYPHENS_IN_A_ROW;
            }
        }
        if (last && start > 0 && measure.width() - fit.empty() < Math.max(measure.indent(), 10)) {
            demerits += LONELY_END;
        }
        return demerits;
    }

    /** How a line fits: 0 as it is, 1 stretched as far as it may, -1 shrunk as far as it may; and what stays empty. */
    private record Fit(float ratio, float empty) {}

    /** A place where a line may end: before the given piece; {@code hyphen} where it ends within a word. */
    private record Break(int piece, boolean hyphen) {}

    /** A stretch of text without a break in it; {@code space} when a space stands before it. */
    private record Piece(String text, float width, boolean space) {}

    private static final class Paragraph {

        private final List<Piece> pieces = new ArrayList<>();
        private final List<Break> breaks = new ArrayList<>();
        private final Face face;
        private final float points;
        private final float space;
        private final float hyphen;
        // running sums before each piece: its width, and the spaces
        private float[] widths = new float[0];
        private int[] spaces = new int[0];

        private Paragraph(Face face, float points) {
            this.face = face;
            this.points = points;
            this.space = face.width(" ", points);
            this.hyphen = face.width("-", points);
        }

        static Paragraph of(String text, Face face, float points, float widest) {
            Paragraph paragraph = new Paragraph(face, points);
            boolean first = true;
            for (String word : text.strip().split("[ \\t\\n]+")) {
                if (word.isEmpty()) {
                    continue;
                }
                if (!first) {
                    paragraph.breaks.add(new Break(paragraph.pieces.size(), false));
                }
                paragraph.word(word, !first, widest);
                first = false;
            }
            if (!first) {
                paragraph.breaks.add(new Break(paragraph.pieces.size(), false));
            }
            paragraph.sum();
            return paragraph;
        }

        private void word(String word, boolean afterSpace, float widest) {
            StringBuilder piece = new StringBuilder();
            boolean space = afterSpace;
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (c == TIE) {
                    add(piece, space);
                    space = true;
                } else if (c == SOFT_HYPHEN) {
                    add(piece, space);
                    space = false;
                    breaks.add(new Break(pieces.size(), true));
                } else {
                    piece.append(c);
                    boolean hyphen = c == '-' && i > 0 && i + 1 < word.length();
                    boolean tooWide = face.width(face.printable(piece.toString()), points) > widest - 2;
                    if (hyphen || tooWide) {
                        add(piece, space);
                        space = false;
                        breaks.add(new Break(pieces.size(), false));
                    }
                }
            }
            add(piece, space);
        }

        private void add(StringBuilder piece, boolean afterSpace) {
            String text = face.printable(piece.toString());
            pieces.add(new Piece(text, face.width(text, points), afterSpace));
            piece.setLength(0);
        }

        private void sum() {
            widths = new float[pieces.size() + 1];
            spaces = new int[pieces.size() + 1];
            for (int i = 0; i < pieces.size(); i++) {
                widths[i + 1] = widths[i] + pieces.get(i).width();
                spaces[i + 1] = spaces[i] + (pieces.get(i).space() ? 1 : 0);
            }
        }

        boolean hyphenAt(int number) {
            return number > 0 && breaks.get(number - 1).hyphen();
        }

        private int pieceAt(int number) {
            return number == 0 ? 0 : breaks.get(number - 1).piece();
        }

        Fit fit(int start, int to, float width) {
            int first = pieceAt(start);
            int end = pieceAt(to);
            // a space at the beginning of a line is not set
            int between = spaces[end] - spaces[Math.min(first + 1, end)];
            float natural = widths[end] - widths[first] + between * space + (hyphenAt(to) ? hyphen : 0);
            float empty = width - natural;
            if (empty >= 0) {
                float can = between * space * STRETCH;
                return new Fit(can == 0 ? (empty < 0.1f ? 0 : 20) : empty / can, empty);
            }
            float can = between * space * SHRINK;
            return new Fit(can == 0 ? -2 : empty / can, empty);
        }

        List<Line> set(Measure measure, int[] ends) {
            List<Line> lines = new ArrayList<>();
            int start = 0;
            for (int end : ends) {
                float width = measure.width() - (start == 0 ? measure.indent() : 0);
                Fit fit = fit(start, end, width);
                int first = pieceAt(start);
                int last = pieceAt(end);
                List<String> set = new ArrayList<>();
                StringBuilder piece = new StringBuilder();
                for (int i = first; i < last; i++) {
                    if (i > first && pieces.get(i).space()) {
                        set.add(piece.toString());
                        piece.setLength(0);
                    }
                    piece.append(pieces.get(i).text());
                }
                set.add(hyphenAt(end) ? piece + "-" : piece.toString());
                boolean fill = measure.justified() && end < breaks.size() || fit.empty() < 0;
                float apart = fill && set.size() > 1 ? space + fit.empty() / (set.size() - 1) : space;
                lines.add(new Line(set, apart));
                start = end;
            }
            return lines;
        }
    }
}
