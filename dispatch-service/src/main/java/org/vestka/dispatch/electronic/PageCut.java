package org.vestka.dispatch.electronic;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vestka.dispatch.address.Channel.Counting;

/**
 * Cuts a text into pages that a channel takes: at the end of a paragraph where that leaves no page half empty, else of a
 * sentence, else of a word; a word longer than a page is cut between characters. No page is ever over the limit, and all
 * pages together are the text.
 */
public final class PageCut {

    private static final Locale READER = Locale.of("ru");
    private static final String PARAGRAPH = "\n";

    private PageCut() {}

    /**
     * The pages of a text, in order; none of them is empty.
     *
     * @param most how long a page may be, as the channel counts
     */
    public static List<String> pages(String text, int most, Counting counting) {
        List<String> pages = new ArrayList<>();
        String rest = text.strip();
        while (counting.of(rest) > most) {
            int at = cut(rest, fitting(rest, most, counting));
            pages.add(rest.substring(0, at).strip());
            rest = rest.substring(at).strip();
        }
        if (!rest.isEmpty()) {
            pages.add(rest);
        }
        return List.copyOf(pages);
    }

    /** How many units of the text are the longest beginning that fits, at least one character that people see. */
    private static int fitting(String text, int most, Counting counting) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (counting.of(text.substring(0, middle)) <= most) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static int cut(String text, int fitting) {
        int half = fitting / 2;
        int paragraph = text.lastIndexOf(PARAGRAPH, fitting);
        if (paragraph > half) {
            return paragraph;
        }
        int sentence = before(BreakIterator.getSentenceInstance(READER), text, fitting);
        if (sentence > half) {
            return sentence;
        }
        // a space at the very end belongs to neither page: the word before it fits whole
        for (int i = fitting; i > 0; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        int character = before(BreakIterator.getCharacterInstance(READER), text, fitting);
        return character > 0 ? character : Math.max(1, fitting);
    }

    /** The last break at or before a place. */
    private static int before(BreakIterator breaks, String text, int place) {
        breaks.setText(text);
        return breaks.isBoundary(place) ? place : breaks.preceding(place);
    }
}
