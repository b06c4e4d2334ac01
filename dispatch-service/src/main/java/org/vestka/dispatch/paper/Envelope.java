package org.vestka.dispatch.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * The face of an envelope: sender upper left, addressee lower right, room for stamps upper right, and inside Russia the
 * index once more as a stencil lower left. Order of the lines: Russian and Belarusian postal rules as of 2026.
 */
final class Envelope {

    private static final float EDGE = 10;
    private static final float LABEL = 7.5f;
    private static final float LINE = 7.2f;

    private Envelope() {}

    /** The envelope that carries a letter to its prisoner. */
    static void drawLetter(
            PDDocument document,
            PaperFonts.Embedded fonts,
            EnvelopeFormat format,
            PrintedLetter letter,
            PostedFrom posted)
            throws IOException {
        Destination to = letter.destination();
        ReturnIdentity from = letter.from();
        boolean within = posted.within(to.country());
        try (Canvas canvas = new Canvas(document, format.width(), format.height())) {
            Words words = Words.of(letter.language());
            sender(
                    canvas,
                    fonts,
                    format,
                    words,
                    from == null ? "" : from.name(),
                    from == null ? "" : from.place(),
                    from == null ? "" : from.index().orElse(""));
            addressee(canvas, fonts, format, words, letter, within ? null : posted.countryLine(to.country()));
            if (within && to.country().equals("RU") && to.index().matches("\\d{6}")) {
                IndexStencil.draw(canvas, to.index(), EDGE, format.height() - EDGE - 2 - IndexStencil.HEIGHT);
            }
        }
    }

    /** The envelope that goes inside for the answer: from the prisoner, to the return identity. */
    static void drawAnswer(
            PDDocument document,
            PaperFonts.Embedded fonts,
            EnvelopeFormat format,
            PrintedLetter letter,
            ReturnIdentity from)
            throws IOException {
        Destination to = letter.destination();
        Words words = Words.of(letter.language());
        try (Canvas canvas = new Canvas(document, format.width(), format.height())) {
            sender(canvas, fonts, format, words, letter.addressee().name(), lineOf(to), to.index());
            float left = blockLeft(format);
            float width = format.width() - EDGE - left;
            float y = format.height() - EDGE - 2 - 2 * LINE - 1;
            y = field(canvas, fonts, words.to, from.name(), left, y, width, 12, fonts.regular());
            y = field(canvas, fonts, words.where, from.place(), left, y, width, 12, fonts.regular());
            String index = from.index().orElse("");
            index(canvas, fonts, words, index, left, format.height() - EDGE - 2);
            if (to.country().equals("RU") && !index.isEmpty()) {
                IndexStencil.draw(canvas, index, EDGE, format.height() - EDGE - 2 - IndexStencil.HEIGHT);
            }
        }
    }

    private static void sender(
            Canvas canvas,
            PaperFonts.Embedded fonts,
            EnvelopeFormat format,
            Words words,
            String name,
            String address,
            String index)
            throws IOException {
        float width = Math.min(92, format.width() * 0.46f);
        float y = EDGE + 4;
        y = field(canvas, fonts, words.from, name, EDGE, y, width, 10, fonts.regular());
        y = field(canvas, fonts, words.whence, address, EDGE, y, width, 10, fonts.regular());
        if (index.isEmpty()) {
            return;
        }
        canvas.textEndingAt(index, EDGE + width, y, fonts.regular(), 10, Canvas.INK);
        canvas.textEndingAt(
                words.index,
                EDGE + width - Canvas.width(index, fonts.regular(), 10) - 2,
                y,
                fonts.italic(),
                LABEL,
                Canvas.PALE);
    }

    private static void addressee(
            Canvas canvas,
            PaperFonts.Embedded fonts,
            EnvelopeFormat format,
            Words words,
            PrintedLetter letter,
            @Nullable String countryLine)
            throws IOException {
        Destination to = letter.destination();
        float left = blockLeft(format);
        float width = format.width() - EDGE - left;
        float size = format == EnvelopeFormat.C6 ? 11 : 12;
        String name = letter.addressee().dative()
                + (letter.addressee().birthYear() == null
                        ? ""
                        : ", " + letter.addressee().birthYear() + "\u00A0" + words.born);
        List<String> where = new ArrayList<>();
        boolean belarus = to.country().equals("BY");
        List<@Nullable String> order = belarus
                ? java.util.Arrays.asList(
                        to.facility(),
                        to.unit(),
                        to.street(),
                        to.index() + ", " + to.settlement(),
                        to.district(),
                        to.region())
                : java.util.Arrays.asList(
                        to.facility(), to.unit(), to.street(), to.settlement(), to.district(), to.region());
        for (String part : order) {
            if (part != null && !part.isBlank()) {
                where.addAll(Canvas.lines(part, width - 11, fonts.regular(), size));
            }
        }
        List<String> who = Canvas.lines(name, width - 11, fonts.bold(), size);
        int lines = who.size() + where.size() + (countryLine == null ? 0 : 1) + (belarus ? 0 : 1);
        float pitch = Math.min(LINE, (format.height() - 2 * EDGE - 40) / Math.max(1, lines - 1));
        pitch = Math.max(pitch, 5.2f);
        float bottom = format.height() - EDGE - 2;
        float y = bottom - (lines - 1) * pitch;
        canvas.text(words.to, left, y, fonts.italic(), LABEL, Canvas.PALE);
        for (String line : who) {
            canvas.text(line, left + 11, y, fonts.bold(), size, Canvas.INK);
            rule(canvas, left + 11, y, left + width);
            y += pitch;
        }
        canvas.text(words.where, left, y, fonts.italic(), LABEL, Canvas.PALE);
        for (String line : where) {
            canvas.text(line, left + 11, y, fonts.regular(), size, Canvas.INK);
            rule(canvas, left + 11, y, left + width);
            y += pitch;
        }
        if (!belarus) {
            index(canvas, fonts, words, to.index(), left, y);
            y += pitch;
        }
        if (countryLine != null) {
            canvas.text(countryLine, left + 11, y, fonts.bold(), size, Canvas.INK);
        }
    }

    private static void index(Canvas canvas, PaperFonts.Embedded fonts, Words words, String index, float left, float y)
            throws IOException {
        canvas.text(words.index, left, y, fonts.italic(), LABEL, Canvas.PALE);
        canvas.spaced(index, left + 11, y, fonts.bold(), 13, 1.1f);
    }

    private static float field(
            Canvas canvas,
            PaperFonts.Embedded fonts,
            String label,
            String value,
            float left,
            float top,
            float width,
            float size,
            PDFont face)
            throws IOException {
        float indent = Canvas.width(label, fonts.italic(), LABEL) + 2.5f;
        canvas.text(label, left, top, fonts.italic(), LABEL, Canvas.PALE);
        float y = top;
        for (String line : Canvas.lines(value, width - indent, face, size)) {
            canvas.text(line, left + indent, y, face, size, Canvas.INK);
            rule(canvas, left + indent, y, left + width);
            y += size * 0.58f;
        }
        return y;
    }

    private static void rule(Canvas canvas, float from, float baseline, float to) throws IOException {
        canvas.line(from, baseline + 1.3f, to, baseline + 1.3f, 0.1f, 0.72f);
    }

    private static float blockLeft(EnvelopeFormat format) {
        return switch (format) {
            case DL -> 104;
            case C5 -> 112;
            case C6 -> 68;
        };
    }

    private static String lineOf(Destination to) {
        List<String> parts = new ArrayList<>();
        parts.add(to.facility());
        for (String part : new @Nullable String[] {to.street(), to.settlement(), to.region()}) {
            if (part != null && !part.isBlank()) {
                parts.add(part);
            }
        }
        return String.join(", ", parts);
    }

    /** The printed words of a language: on mail to Belarus in Belarusian when the letter is, else in Russian. */
    private record Words(String to, String where, String from, String whence, String index, String born) {

        static Words of(PaperLanguage language) {
            return language == PaperLanguage.BELARUSIAN
                    ? new Words("Каму", "Куды", "Ад каго", "Адкуль", "Індэкс", language.born)
                    : new Words("Кому", "Куда", "От кого", "Откуда", "Индекс", language.born);
        }
    }
}
