package org.vestka.dispatch.paper;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a typesetter does to a typed text before it is set: real quotation marks, dashes and ellipses, spaces that do not
 * break where a line must not end. The words stay untouched.
 */
public final class Typography {

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final Pattern OPENING = Pattern.compile("(^|[\\s(\\[—–-])[\"“”„]");
    private static final Pattern CLOSING = Pattern.compile("[\"“”]");
    private static final Pattern INNER_OPENING = Pattern.compile("(«[^«»]*)«");
    private static final Pattern INNER = Pattern.compile("(„[^„«»]*)»(?=[^«]*»)");
    private static final Pattern SPACED_DASH = Pattern.compile("(?<=\\S)[ \\t]+[-–—]{1,3}[ \\t\\n]+");
    private static final Pattern LEADING_DASH = Pattern.compile("(?m)^[-–—]{1,2}[ \\t]+");
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)-(?=\\d)");
    private static final Pattern SHORT_WORD = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}'’-])([авикосуяўіз]|не|ни|но|на|за|до|по|от|из|мы|вы|ты|он|як|не|па|ад) (?=\\S)");
    private static final Pattern NUMBER_AND_WORD = Pattern.compile("(?<=\\d) (?=\\p{IsCyrillic})");
    private static final Pattern PARTICLE = Pattern.compile("(?iu) (?=(же|ли|бы|б|ж)(?![\\p{L}]))");

    private Typography() {}

    /** The text as it will be set; line breaks are kept, control and direction characters are gone. */
    public static String set(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        text = CONTROL.matcher(text).replaceAll("").replace('\t', ' ');
        // PT Serif has no narrow no-break space
        text = text.replace('\u202F', '\u00A0').replace("...", "…");
        text = OPENING.matcher(text).replaceAll("$1«");
        text = CLOSING.matcher(text).replaceAll("»");
        text = INNER_OPENING.matcher(text).replaceAll("$1„");
        text = INNER.matcher(text).replaceAll("$1“");
        text = SPACED_DASH.matcher(text).replaceAll("\u00A0— ");
        text = LEADING_DASH.matcher(text).replaceAll("—\u00A0");
        text = RANGE.matcher(text).replaceAll("–");
        text = text.replaceAll("(?<=\\p{IsCyrillic})'(?=\\p{IsCyrillic})", "’");
        text = text.replaceAll(" {2,}", " ");
        text = SHORT_WORD.matcher(text).replaceAll("$1\u00A0");
        text = SHORT_WORD.matcher(text).replaceAll("$1\u00A0");
        text = PARTICLE.matcher(text).replaceAll("\u00A0");
        return NUMBER_AND_WORD.matcher(text).replaceAll("\u00A0");
    }
}
