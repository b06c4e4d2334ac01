package org.vestka.dispatch.address;

import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.money.Money;

/**
 * An electronic way into a facility: a paid service into whose pages a person copies the text.
 *
 * @param charactersPerPage that one of its pages takes
 * @param pagePrice of a page, or null where nobody knows
 * @param replyForm price of a form to answer on, or null where none is offered
 * @param domesticCardsOnly whether only bank cards of its country are taken
 */
public record Channel(
        String name,
        int charactersPerPage,
        Counting counting,
        @Nullable Money pagePrice,
        @Nullable Money replyForm,
        boolean domesticCardsOnly) {

    /** How a service counts characters. A character is what the fields of browsers count: a unit of UTF-16. */
    public enum Counting {
        CHARACTERS,
        /** A line break counts as the two characters it is sent as. */
        LINE_BREAKS_TWICE,
        WITHOUT_SPACES;

        /** How long a text is for the service. */
        public int of(CharSequence text) {
            return switch (this) {
                case CHARACTERS -> text.length();
                case LINE_BREAKS_TWICE ->
                    text.length() + (int) text.chars().filter(c -> c == '\n').count();
                case WITHOUT_SPACES ->
                    (int) text.chars().filter(c -> !isSpace(c)).count();
            };
        }

        private static boolean isSpace(int c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }

    /** What so many pages cost, or null where nobody knows. */
    public @Nullable Money price(int pages, boolean withReplyForm) {
        Money page = pagePrice;
        if (page == null) {
            return null;
        }
        Money all = page.times(pages);
        Money form = replyForm;
        return withReplyForm && form != null && form.currency().equals(all.currency()) ? all.plus(form) : all;
    }
}
