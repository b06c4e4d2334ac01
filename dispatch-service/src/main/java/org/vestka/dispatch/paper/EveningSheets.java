package org.vestka.dispatch.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Paper for an evening at which people write letters by hand, away from any machine: the rules of the facility and the list
 * of its people, then for each of them a sheet to write on that bears the address for the envelope, and a sheet to answer
 * on. No sheet bears a code: these letters are nobody's but their writers'.
 */
public final class EveningSheets {

    private static final float LEFT = 24;
    private static final float RIGHT = 188;
    private static final float PITCH = 9;
    private static final float SIZE = 11;
    private static final float LINE = 5.4f;
    private static final int TO_A_SHEET = 24;

    private EveningSheets() {}

    /**
     * Somebody who may be written to.
     *
     * @param from the return identity for this facility, or null where the writers put their own
     */
    public record Person(
            Addressee addressee,
            Destination destination,
            @Nullable ReturnIdentity from) {}

    /**
     * What is said to those who write, in their language.
     *
     * @param title above the rules
     * @param rules a paragraph each
     * @param list above the list of people
     */
    public record Words(String title, List<String> rules, String list) {
        public Words {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Writes one PDF.
     *
     * @param language of the sheets that go to the facility
     * @param replySheets whether a sheet to answer on may be enclosed there
     * @throws IOException when the stream does not take the bytes
     */
    public static void write(
            Words words,
            List<Person> people,
            PaperLanguage language,
            boolean replySheets,
            PostedFrom posted,
            OutputStream out)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PaperFonts.Embedded fonts = PaperFonts.embedIn(document);
            rules(document, fonts, words);
            list(document, fonts, words, people, language);
            for (Person person : people) {
                sheet(document, fonts, person, language, posted);
                if (replySheets) {
                    answer(document, fonts, person, language);
                }
            }
            // who printed it and when is nobody's business
            document.getDocumentInformation().getCOSObject().clear();
            document.save(out);
        }
    }

    private static void rules(PDDocument document, PaperFonts.Embedded fonts, Words words) throws IOException {
        List<List<String>> paragraphs = new ArrayList<>();
        for (String rule : words.rules()) {
            paragraphs.add(Canvas.lines(rule, RIGHT - LEFT - 6, fonts.regular(), SIZE));
        }
        try (Canvas canvas = new Canvas(document, ReplySheet.WIDTH, ReplySheet.HEIGHT)) {
            canvas.box(0, 0, ReplySheet.WIDTH, 9, 0.82f);
            float y = 30;
            for (String line : Canvas.lines(words.title(), RIGHT - LEFT, fonts.bold(), 20)) {
                canvas.text(line, LEFT, y, fonts.bold(), 20, Canvas.INK);
                y += 9;
            }
            y += 5;
            for (List<String> paragraph : paragraphs) {
                canvas.text("•", LEFT, y, fonts.regular(), SIZE, Canvas.PALE);
                for (String line : paragraph) {
                    canvas.text(line, LEFT + 6, y, fonts.regular(), SIZE, Canvas.INK);
                    y += LINE;
                }
                y += 2.6f;
            }
        }
    }

    private static void list(
            PDDocument document, PaperFonts.Embedded fonts, Words words, List<Person> people, PaperLanguage language)
            throws IOException {
        for (int from = 0; from < people.size(); from += TO_A_SHEET) {
            try (Canvas canvas = new Canvas(document, ReplySheet.WIDTH, ReplySheet.HEIGHT)) {
                canvas.text(words.list(), LEFT, 28, fonts.bold(), 15, Canvas.INK);
                for (int i = from; i < Math.min(people.size(), from + TO_A_SHEET); i++) {
                    float y = 42 + (i - from) * 9.6f;
                    box(canvas, y);
                    Addressee addressee = people.get(i).addressee();
                    canvas.text(
                            named(addressee.name(), addressee, language), LEFT + 8, y, fonts.bold(), SIZE, Canvas.INK);
                    canvas.text(addressee.dative(), LEFT + 8, y + 4.3f, fonts.italic(), 9, 0.35f);
                }
            }
        }
    }

    private static void box(Canvas canvas, float y) throws IOException {
        float top = y - 3.6f;
        canvas.line(LEFT, top, LEFT + 4, top, 0.2f, 0.4f);
        canvas.line(LEFT, top + 4, LEFT + 4, top + 4, 0.2f, 0.4f);
        canvas.line(LEFT, top, LEFT, top + 4, 0.2f, 0.4f);
        canvas.line(LEFT + 4, top, LEFT + 4, top + 4, 0.2f, 0.4f);
    }

    private static String named(String name, Addressee addressee, PaperLanguage language) {
        return name + (addressee.birthYear() == null ? "" : ", " + addressee.birthYear() + "\u00A0" + language.born);
    }

    /** The sheet to write on: for whom at its head, the address for the envelope at its foot, to be cut off. */
    private static void sheet(
            PDDocument document, PaperFonts.Embedded fonts, Person person, PaperLanguage language, PostedFrom posted)
            throws IOException {
        Addressee addressee = person.addressee();
        ReturnIdentity from = person.from();
        try (Canvas canvas = new Canvas(document, ReplySheet.WIDTH, ReplySheet.HEIGHT)) {
            canvas.text(named(addressee.name(), addressee, language), LEFT, 22, fonts.italic(), 10.5f, 0.2f);
            for (float y = 36; y <= 216; y += PITCH) {
                canvas.line(LEFT, y, RIGHT, y, 0.12f, 0.6f);
            }
            if (from != null) {
                String back = language.returnAddress + ": " + from.address() + ", " + from.name();
                float y = 225;
                for (String line : Canvas.lines(back, RIGHT - LEFT, fonts.regular(), 9.5f)) {
                    canvas.textAround(line, (LEFT + RIGHT) / 2, y, fonts.regular(), 9.5f, 0.27f);
                    y += 4.4f;
                }
            }
            canvas.dotted(10, 236, 200, 236, 0.3f, 1.6f, 0.5f);
            if (from != null) {
                float y = 245;
                for (String part : List.of(from.name(), from.address())) {
                    for (String line : Canvas.lines(part, 66, fonts.regular(), 9.5f)) {
                        canvas.text(line, LEFT, y, fonts.regular(), 9.5f, Canvas.INK);
                        y += 4.6f;
                    }
                }
            }
            PrintedLetter letter =
                    new PrintedLetter(addressee, person.destination(), from, language, "", null, null, null, 0);
            Envelope.drawAddress(canvas, fonts, letter, posted, 104, 286, 88, 10.5f, 5.1f);
        }
    }

    private static void answer(PDDocument document, PaperFonts.Embedded fonts, Person person, PaperLanguage language)
            throws IOException {
        boolean belarusian = language == PaperLanguage.BELARUSIAN;
        try (Canvas canvas = new Canvas(document, ReplySheet.WIDTH, ReplySheet.HEIGHT)) {
            canvas.text(belarusian ? "Адказ" : "Ответ", LEFT, 27, fonts.regular(), 24, Canvas.INK);
            for (float y = 44; y <= 252; y += PITCH) {
                canvas.line(LEFT, y, RIGHT, y, 0.12f, 0.6f);
            }
            canvas.text(belarusian ? "Піша" : "Пишет", LEFT, 266, fonts.italic(), 9, 0.35f);
            Addressee addressee = person.addressee();
            canvas.text(
                    named(addressee.name(), addressee, language), LEFT + 13, 266, fonts.regular(), SIZE, Canvas.INK);
        }
    }
}
