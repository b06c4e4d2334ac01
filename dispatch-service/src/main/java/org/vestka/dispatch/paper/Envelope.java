package org.vestka.dispatch.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The face of an envelope: sender upper left, addressee lower right, room for stamps upper right, and inside Russia the
 * index once more as a stencil lower left. Order of the lines: Russian and Belarusian postal rules as of 2026.
 */
final class Envelope {

    private static final float EDGE = 10;
    private static final float LABEL = 7.5f;
    private static final float LINE = 7.2f;
    /** Side of the mark's barcode. */
    private static final float MARK = 9;

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
            float below = sender(
                    canvas,
                    fonts,
                    format,
                    words,
                    from == null ? "" : from.name(),
                    from == null ? "" : from.place(),
                    from == null ? "" : from.index().orElse(""));
            addressee(canvas, fonts, format, words, letter, posted);
            EnvelopeMark mark = letter.mark();
            if (mark != null) {
                PrintedLetter.Reply reply = letter.replySheet();
                // where a facility's censors distrust codes they distrust them outside too
                mark(canvas, fonts, mark, reply != null && reply.qr(), below + 3);
            }
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

    /** Answers where the space below begins. */
    private static float sender(
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
            return y;
        }
        canvas.textEndingAt(index, EDGE + width, y, fonts.regular(), 10, Canvas.INK);
        canvas.textEndingAt(
                words.index,
                EDGE + width - Canvas.width(index, fonts.regular(), 10) - 2,
                y,
                fonts.italic(),
                LABEL,
                Canvas.PALE);
        return y;
    }

    /** The address on a letter's first sheet, where the window of its envelope shows it, under one small line of the sender. */
    static void drawBehindWindow(
            Canvas canvas, PaperFonts.Embedded fonts, EnvelopeFormat format, PrintedLetter letter, PostedFrom posted)
            throws IOException {
        float left = 108;
        float width = 78;
        float top = format.windowTop();
        ReturnIdentity from = letter.from();
        if (from != null) {
            String line = from.name() + ", " + from.address();
            String shown = Canvas.lines(line, width, fonts.regular(), 7).getFirst();
            canvas.text(shown, left, top + 4, fonts.regular(), 7, 0.3f);
            canvas.line(left, top + 5.2f, left + width, top + 5.2f, 0.1f, 0.6f);
        }
        drawAddress(canvas, fonts, letter, posted, left, top + 40, width, 10.5f, 4.9f);
    }

    /** The addressee's lines without rules, the last of them at {@code bottom}: for labels and windows. */
    static void drawAddress(
            Canvas canvas,
            PaperFonts.Embedded fonts,
            PrintedLetter letter,
            PostedFrom posted,
            float left,
            float bottom,
            float width,
            float size,
            float pitch)
            throws IOException {
        Address address = Address.of(fonts, letter, posted, width, size);
        float tight = Math.min(pitch, (pitch * 6.2f) / Math.max(1, address.lines() - 1));
        float y = bottom - (address.lines() - 1) * tight;
        for (String line : address.who()) {
            canvas.text(line, left, y, fonts.bold(), size, Canvas.INK);
            y += tight;
        }
        for (String line : address.where()) {
            canvas.text(line, left, y, fonts.regular(), size, Canvas.INK);
            y += tight;
        }
        if (address.index() != null) {
            canvas.text(address.index(), left, y, fonts.bold(), size, Canvas.INK);
            y += tight;
        }
        if (address.country() != null) {
            canvas.text(address.country(), left, y, fonts.bold(), size, Canvas.INK);
        }
    }

    /**
     * The lines of an address in the order of its country.
     *
     * @param index on a line of its own, or null where it stands before the town
     * @param country for the post of another country, or null
     */
    private record Address(
            List<String> who,
            List<String> where,
            @Nullable String index,
            @Nullable String country) {

        static Address of(PaperFonts.Embedded fonts, PrintedLetter letter, PostedFrom posted, float width, float size) {
            Destination to = letter.destination();
            Addressee addressee = letter.addressee();
            String name = addressee.dative()
                    + (addressee.birthYear() == null
                            ? ""
                            : ", " + addressee.birthYear() + "\u00A0" + letter.language().born);
            boolean belarus = to.country().equals("BY");
            String town = to.settlement() == null ? "" : to.settlement();
            List<@Nullable String> order = new ArrayList<>();
            order.add(to.facility());
            order.add(to.unit());
            order.add(to.street());
            order.add(belarus ? to.index() + ", " + town : town);
            order.add(to.district());
            order.add(to.region());
            List<String> where = new ArrayList<>();
            for (String part : order) {
                if (part != null && !part.isBlank()) {
                    where.addAll(Canvas.lines(part, width, fonts.regular(), size));
                }
            }
            return new Address(
                    Canvas.lines(name, width, fonts.bold(), size),
                    where,
                    belarus ? null : to.index(),
                    posted.within(to.country()) ? null : posted.countryLine(to.country()));
        }

        int lines() {
            return who.size() + where.size() + (index == null ? 0 : 1) + (country == null ? 0 : 1);
        }
    }

    private static void addressee(
            Canvas canvas,
            PaperFonts.Embedded fonts,
            EnvelopeFormat format,
            Words words,
            PrintedLetter letter,
            PostedFrom posted)
            throws IOException {
        float left = blockLeft(format);
        float width = format.width() - EDGE - left;
        float size = format == EnvelopeFormat.C6 ? 11 : 12;
        Address address = Address.of(fonts, letter, posted, width - 11, size);
        int lines = address.lines();
        float pitch = Math.min(LINE, (format.height() - 2 * EDGE - 40) / Math.max(1, lines - 1));
        pitch = Math.max(pitch, 5.2f);
        float bottom = format.height() - EDGE - 2;
        float y = bottom - (lines - 1) * pitch;
        canvas.text(words.to, left, y, fonts.italic(), LABEL, Canvas.PALE);
        for (String line : address.who()) {
            canvas.text(line, left + 11, y, fonts.bold(), size, Canvas.INK);
            rule(canvas, left + 11, y, left + width);
            y += pitch;
        }
        canvas.text(words.where, left, y, fonts.italic(), LABEL, Canvas.PALE);
        for (String line : address.where()) {
            canvas.text(line, left + 11, y, fonts.regular(), size, Canvas.INK);
            rule(canvas, left + 11, y, left + width);
            y += pitch;
        }
        if (address.index() != null) {
            index(canvas, fonts, words, address.index(), left, y);
            y += pitch;
        }
        if (address.country() != null) {
            canvas.text(address.country(), left + 11, y, fonts.bold(), size, Canvas.INK);
        }
    }

    /** For the dispatcher, small and pale beneath the sender: which letter, which copy. */
    private static void mark(Canvas canvas, PaperFonts.Embedded fonts, EnvelopeMark mark, boolean barcode, float y)
            throws IOException {
        float x = EDGE;
        if (barcode) {
            QrCode.draw(canvas, mark.symbols() + mark.copy(), MARK, EDGE, y);
            x += MARK + 2;
        }
        canvas.text(mark.shown(), x, y + (barcode ? MARK / 2 + 1 : 2), fonts.mono(), 7.5f, 0.45f);
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
            PaperFonts.Type face)
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
            case DL, DL_WINDOW -> 104;
            case C5, C5_WINDOW -> 112;
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
