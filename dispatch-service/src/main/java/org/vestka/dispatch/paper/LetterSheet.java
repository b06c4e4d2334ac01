package org.vestka.dispatch.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The letter as a typographer would set it: A4 one-sided, 13 point, justified and hyphenated; name and year of birth, and
 * which sheet of how many, on each one, because sheets get parted in a censor's hands.
 */
final class LetterSheet {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private static final Hyphenation RUSSIAN = Hyphenation.russian();
    private static final Hyphenation BELARUSIAN = Hyphenation.belarusian();

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n+");
    private static final int SHORT_LINE = 60;

    private LetterSheet() {}

    /** Adds the letter's sheets to the document. */
    static void addTo(PDDocument document, PrintedLetter letter) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePDDocument(document);
        builder.useFont(PaperFonts::regular, "PT Serif", 400, FontStyle.NORMAL, true);
        builder.useFont(PaperFonts::italic, "PT Serif", 400, FontStyle.ITALIC, true);
        builder.useFont(PaperFonts::bold, "PT Serif", 700, FontStyle.NORMAL, true);
        // nothing in a letter may make the printer's machine fetch anything
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withHtmlContent(html(letter), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    static String html(PrintedLetter letter) {
        PaperLanguage words = letter.language();
        Addressee to = letter.addressee();
        String who = to.name() + (to.birthYear() == null ? "" : ", " + to.birthYear() + "\u00A0" + words.born);
        ReturnIdentity from = letter.from();
        String back = from == null ? "" : words.returnAddress + ": " + from.address() + ", " + from.name();
        StringBuilder page = new StringBuilder(4096);
        page.append("<html lang=\"")
                .append(words.tag())
                .append("\"><head><style>")
                .append(style(who, back, words))
                .append("</style></head><body>");
        Hyphenation hyphenation = words == PaperLanguage.BELARUSIAN ? BELARUSIAN : RUSSIAN;
        String set = Typography.set(letter.text()).strip();
        List<String> paragraphs = List.of(PARAGRAPHS.split(set));
        // a text typed without blank lines has its paragraphs at the line ends
        boolean onePerLine = paragraphs.size() == 1 && set.indexOf('\n') >= 0;
        List<String> pieces = onePerLine ? List.of(set.split("\\n+")) : paragraphs;
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i).strip();
            boolean few = piece.lines().allMatch(line -> line.length() <= SHORT_LINE);
            boolean greeting = i == 0 && few;
            boolean verse = few && piece.indexOf('\n') >= 0;
            page.append("<p class=\"")
                    .append(greeting ? "greeting" : verse || onePerLine && few ? "verse" : "text")
                    .append("\">");
            page.append(escape(hyphenation.soften(piece)).replace("\n", "<br/>"))
                    .append("</p>");
        }
        String signature = letter.signature();
        if (signature != null && !signature.isBlank()) {
            page.append("<p class=\"signature\">")
                    .append(escape(Typography.set(signature)))
                    .append("</p>");
        }
        return page.append("</body></html>").toString();
    }

    private static String style(String who, String back, PaperLanguage words) {
        return """
                @page { size: 210mm 297mm; margin: 31mm 24mm 30mm 26mm;
                  @top-left { content: '%s'; font: italic 10.5pt 'PT Serif'; color: #333; vertical-align: bottom; padding-bottom: 6mm; width: 75%%; }
                  @top-right { content: '%s\u00A0' counter(page) ' %s\u00A0' counter(pages); font: 10.5pt 'PT Serif'; color: #333; vertical-align: bottom; padding-bottom: 6mm; }
                  @bottom-center { content: '%s'; font: 9.5pt 'PT Serif'; color: #444; vertical-align: top; padding-top: 8mm; width: 100%%; }
                }
                body { font: 13pt/1.42 'PT Serif'; color: #111; margin: 0; hyphens: manual; }
                p { margin: 0; orphans: 2; widows: 2; }
                p.text { text-align: justify; text-indent: 7mm; }
                p.verse { text-indent: 0; margin: 2mm 0 2mm 7mm; text-align: left; }
                p.greeting { margin-bottom: 4mm; }
                p.signature { text-align: right; font-style: italic; margin-top: 7mm; page-break-before: avoid; }
                """.formatted(css(who), words.sheet, words.of, css(back));
    }

    private static String css(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '\'' || c == '\\' || c == '<' || c == '>' || c == '&' || c == '"') {
                safe.append('\\').append(String.format("%06x", (int) c));
            } else if (c >= ' ') {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
