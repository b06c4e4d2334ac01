package org.vestka.dispatch.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import org.vestka.dispatch.paper.LineBreaking.Line;
import org.vestka.dispatch.paper.LineBreaking.Measure;

/**
 * Sets a letter's text as a typographer would: paragraphs justified and hyphenated, verses and greetings left as they are,
 * no line of a paragraph alone at the foot or head of a sheet, the signature never alone.
 */
final class LetterSetting {

    /** Size of the text in points, and from one line to the next in millimetres. */
    static final float SIZE = 13;

    static final float PITCH = SIZE * 1.42f / Canvas.POINTS_PER_MM;
    /** Width of the text in millimetres. */
    static final float WIDTH = 160;

    private static final Hyphenation RUSSIAN = Hyphenation.russian();
    private static final Hyphenation BELARUSIAN = Hyphenation.belarusian();
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n+");
    private static final int SHORT_LINE = 60;
    private static final float INDENT = 7;

    private LetterSetting() {}

    /** A line where it stands on its sheet: {@code x} from the left edge of the text, {@code y} from its top to the baseline. */
    record Placed(Line line, float x, float y, boolean italic) {}

    /**
     * The sheets of a letter.
     *
     * @param height of the text in millimetres on each sheet, counted from 0
     */
    static List<List<Placed>> sheets(PrintedLetter letter, IntToDoubleFunction height) {
        return broken(blocks(letter), height);
    }

    private enum Kind {
        TEXT,
        VERSE,
        GREETING,
        SIGNATURE
    }

    /** Lines that belong together, with the space above them. */
    private record Block(Kind kind, List<Line> lines, float above) {}

    private static List<Block> blocks(PrintedLetter letter) {
        Hyphenation hyphenation = letter.language() == PaperLanguage.BELARUSIAN ? BELARUSIAN : RUSSIAN;
        String set = Typography.set(letter.text()).strip();
        List<String> paragraphs = List.of(PARAGRAPHS.split(set));
        // a text typed without blank lines has its paragraphs at the line ends
        boolean onePerLine = paragraphs.size() == 1 && set.indexOf('\n') >= 0;
        List<String> pieces = onePerLine ? List.of(set.split("\\n+")) : paragraphs;
        List<Block> blocks = new ArrayList<>();
        Kind before = null;
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i).strip();
            if (piece.isEmpty()) {
                continue;
            }
            boolean few = piece.lines().allMatch(line -> line.length() <= SHORT_LINE);
            Kind kind = i == 0 && few
                    ? Kind.GREETING
                    : few && piece.indexOf('\n') >= 0 || onePerLine && few ? Kind.VERSE : Kind.TEXT;
            float above = before == Kind.GREETING
                    ? 4
                    : before != null && (kind == Kind.VERSE) != (before == Kind.VERSE) ? 2 : 0;
            blocks.add(new Block(kind, lines(hyphenation.soften(piece), kind), above));
            before = kind;
        }
        String signature = letter.signature();
        if (signature != null && !signature.isBlank()) {
            Measure measure = new Measure(WIDTH, 0, false);
            blocks.add(new Block(
                    Kind.SIGNATURE,
                    LineBreaking.lines(Typography.set(signature), measure, PaperFonts.italic(), SIZE),
                    7));
        }
        return blocks;
    }

    private static List<Line> lines(String piece, Kind kind) {
        List<Line> lines = new ArrayList<>();
        Measure measure = switch (kind) {
            case TEXT -> new Measure(WIDTH, INDENT, true);
            case VERSE -> new Measure(WIDTH - INDENT, 0, false);
            case GREETING, SIGNATURE -> new Measure(WIDTH, 0, false);
        };
        // a line that its writer ended stays ended
        for (String part : piece.split("\\n")) {
            lines.addAll(LineBreaking.lines(part, measure, PaperFonts.regular(), SIZE));
        }
        return lines;
    }

    private static List<List<Placed>> broken(List<Block> blocks, IntToDoubleFunction heights) {
        List<List<Placed>> sheets = new ArrayList<>();
        sheets.add(new ArrayList<>());
        float y = 0;
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            int done = 0;
            while (done < block.lines().size()) {
                double height = heights.applyAsDouble(sheets.size() - 1);
                float above = done == 0 && y > 0 ? block.above() : 0;
                int room = (int) Math.floor((height - y - above + 0.01f) / PITCH);
                int left = block.lines().size() - done;
                int now = fitting(block, left, done, room, endsWithSignature(blocks, b), y == 0);
                y += above;
                for (int i = done; i < done + now; i++) {
                    y += PITCH;
                    sheets.getLast().add(placed(block, i, y - PITCH * 0.28f));
                }
                done += now;
                if (done < block.lines().size()) {
                    sheets.add(new ArrayList<>());
                    y = 0;
                }
            }
        }
        return sheets;
    }

    private static boolean endsWithSignature(List<Block> blocks, int b) {
        return b + 1 < blocks.size() && blocks.get(b + 1).kind() == Kind.SIGNATURE;
    }

    /** How many of the lines left go onto this sheet: none alone at its foot, none alone at the head of the next. */
    private static int fitting(
            Block block, int left, int done, int room, boolean signatureFollows, boolean sheetIsEmpty) {
        float signature = signatureFollows ? 1 + 7 / PITCH : 0;
        if (left + signature <= room) {
            return left;
        }
        int now = Math.min(left, Math.max(0, room));
        int kept = signatureFollows && left <= room ? 2 : 1;
        if (signatureFollows && left == 1 && now == 1) {
            now = 0;
        }
        if (left - now <= kept && left >= 2) {
            // two lines go over, so that none is alone there and the signature has company
            now = Math.max(0, left - 2);
        }
        if (now == 1 && done == 0 && block.lines().size() > 1) {
            now = 0;
        }
        return now == 0 && sheetIsEmpty ? Math.min(left, Math.max(1, room)) : now;
    }

    private static Placed placed(Block block, int i, float y) {
        Line line = block.lines().get(i);
        float x = switch (block.kind()) {
            case TEXT -> i == 0 ? INDENT : 0;
            case VERSE -> INDENT;
            case GREETING -> 0;
            case SIGNATURE -> WIDTH - width(line);
        };
        return new Placed(line, x, y, block.kind() == Kind.SIGNATURE);
    }

    private static float width(Line line) {
        float width = line.space() * (line.pieces().size() - 1);
        for (String piece : line.pieces()) {
            width += PaperFonts.italic().width(piece, SIZE);
        }
        return width;
    }
}
