package org.vestka.registry.facilities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An electronic way into a facility: a paid service whose pages take so many characters.
 *
 * @param name as volunteers know the service
 * @param charactersPerPage 1 to {@value #LONGEST_PAGE}
 * @param counting how the service counts characters
 * @param pagePrice of one page, or null where nobody knows
 * @param replyForm price of a form to answer on, or null where none is offered
 * @param domesticCardsOnly whether only bank cards of its country are taken
 */
public record ElectronicChannel(
        String name,
        int charactersPerPage,
        Counting counting,
        @Nullable Price pagePrice,
        @Nullable Price replyForm,
        boolean domesticCardsOnly) {

    /** No service takes longer pages. */
    public static final int LONGEST_PAGE = 20_000;

    /** No facility has more of them. */
    public static final int MOST = 5;

    private static final int LONGEST_NAME = 60;
    private static final Pattern PRICE = Pattern.compile("([0-9]{1,6})(?:[.,]([0-9]{2}))? ?([A-Z]{3})");

    /** How a service counts. */
    public enum Counting {
        /** Every character, a line break as one. */
        CHARACTERS("chars"),
        /** Every character, a line break as two. */
        LINE_BREAKS_TWICE("crlf"),
        /** Everything but spaces and line breaks. */
        WITHOUT_SPACES("nospaces");

        private final String word;

        Counting(String word) {
            this.word = word;
        }

        /** The name on topics. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Money as it is said to others.
     *
     * @param minor in the smallest unit of the currency
     * @param currency ISO 4217 code of a currency with two decimals
     */
    public record Price(long minor, String currency) {}

    /**
     * Reads a line as registrars write it: {@code name; characters a page; price of a page; price of a reply form}, a
     * hyphen for a price that is unknown or a form that is not offered; then, where it is so, {@code crlf} or
     * {@code nospaces} for how is counted, and {@code domestic}.
     */
    public static Optional<ElectronicChannel> read(String line) {
        List<String> parts = Arrays.stream(line.split(";")).map(String::strip).toList();
        if (parts.size() < 4 || parts.size() > 6) {
            return Optional.empty();
        }
        String name = parts.getFirst();
        String characters = parts.get(1);
        boolean readable = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && characters.matches("[0-9]{1,5}")
                && isPrice(parts.get(2))
                && isPrice(parts.get(3));
        int page = readable ? Integer.parseInt(characters) : 0;
        if (page < 1 || page > LONGEST_PAGE) {
            return Optional.empty();
        }
        Counting counting = Counting.CHARACTERS;
        boolean domestic = false;
        for (String word : parts.subList(4, parts.size())) {
            Optional<Counting> said = Arrays.stream(Counting.values())
                    .filter(each -> each.word.equals(word))
                    .findFirst();
            if (said.isEmpty() && !word.equals("domestic")) {
                return Optional.empty();
            }
            counting = said.orElse(counting);
            domestic |= said.isEmpty();
        }
        return Optional.of(
                new ElectronicChannel(name, page, counting, price(parts.get(2)), price(parts.get(3)), domestic));
    }

    /** The channels of a text with one on each line; lines that cannot be read are words for people and no channel. */
    public static List<ElectronicChannel> readAll(@Nullable String text) {
        List<ElectronicChannel> channels = new ArrayList<>();
        for (String line : text == null ? new String[0] : text.split("\n")) {
            read(line).ifPresent(channels::add);
        }
        return channels.stream().limit(MOST).toList();
    }

    /** Whether each line is a channel, and none is there twice. */
    static boolean readable(String text) {
        String[] lines = text.strip().split("\n");
        return lines.length <= MOST
                && Arrays.stream(lines)
                                .flatMap(line -> read(line).stream())
                                .map(ElectronicChannel::name)
                                .distinct()
                                .count()
                        == lines.length;
    }

    private static boolean isPrice(String text) {
        return text.equals("-") || PRICE.matcher(text).matches();
    }

    private static @Nullable Price price(String text) {
        Matcher found = PRICE.matcher(text);
        if (!found.matches()) {
            return null;
        }
        String whole = found.group(1) + "." + (found.group(2) == null ? "00" : found.group(2));
        return new Price(new BigDecimal(whole).movePointRight(2).longValueExact(), found.group(3));
    }
}
