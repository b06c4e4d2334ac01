package org.vestka.registry.facilities;

import java.util.List;
import java.util.Locale;

/** What there are rules of, and how the value of each is written. */
public enum RuleField {
    /** {@code ru}, {@code be}, or both with a space, the usual one first. */
    LANGUAGES(List.of("ru", "ru be", "be ru", "be")),
    FOREIGN_MAIL(List.of("taken", "withheld", "endangers")),
    RELATIVES_ONLY(List.of("yes", "no")),
    /** A number of sheets of A4. */
    SHEETS(List.of("1", "2", "3", "4", "5", "6", "8", "10", "20")),
    IMAGES(List.of("yes", "no")),
    REPLY_SHEET(List.of("yes", "no")),
    QR_ON_REPLY_SHEET(List.of("yes", "no")),
    /** What may be enclosed, in words. */
    ENCLOSURES(List.of()),
    /** Electronic ways, one a line as {@link ElectronicChannel#read} takes them. */
    CHANNELS(List.of()),
    /** A number of days after which an answer usually comes. */
    ANSWER_DAYS(List.of()),
    RETURN_NAME(List.of()),
    RETURN_ADDRESS(List.of());

    private static final int LONGEST = 400;
    private static final int LONGEST_NAME = 200;

    private final List<String> choices;

    RuleField(List<String> choices) {
        this.choices = choices;
    }

    /** The values to choose from; empty where it is free text. */
    public List<String> choices() {
        return choices;
    }

    /** Whether a text is a value of it. */
    public boolean takes(String text) {
        if (this == SHEETS) {
            return text.matches("[0-9]{1,2}")
                    && Integer.parseInt(text) >= 1
                    && Integer.parseInt(text) <= Rules.MOST_SHEETS;
        }
        if (this == ANSWER_DAYS) {
            return text.matches("[0-9]{1,3}")
                    && Integer.parseInt(text) >= 1
                    && Integer.parseInt(text) <= Rules.MOST_ANSWER_DAYS;
        }
        if (this == CHANNELS && !ElectronicChannel.readable(text)) {
            return false;
        }
        int longest = this == RETURN_NAME ? LONGEST_NAME : LONGEST;
        return choices.isEmpty() ? !text.isBlank() && text.length() <= longest : choices.contains(text);
    }

    /** Whether its value has several lines. */
    public boolean hasLines() {
        return this == CHANNELS;
    }

    /** The name in forms and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
