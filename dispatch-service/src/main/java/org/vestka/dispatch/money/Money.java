package org.vestka.dispatch.money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of one currency. All currencies that letters are paid in have two decimals.
 *
 * @param minor in the smallest unit: kopecks, cents
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) {

    private static final int DECIMALS = 2;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,7})(?:[.,]([0-9]{1,2}))?");

    public Money {
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("no currency");
        }
    }

    /** Nothing, in that currency. */
    public static Money none(String currency) {
        return new Money(0, currency);
    }

    /** Reads an amount as people type it, such as {@code 60} or {@code 59,5}; empty when it is none. */
    public static Optional<Money> read(String amount, String currency) {
        Matcher found = AMOUNT.matcher(amount.strip());
        if (!found.matches() || !CURRENCY.matcher(currency.strip()).matches()) {
            return Optional.empty();
        }
        String decimals = found.group(2) == null ? "0" : found.group(2);
        BigDecimal whole = new BigDecimal(found.group(1) + "." + decimals);
        return Optional.of(new Money(whole.movePointRight(DECIMALS).longValueExact(), currency.strip()));
    }

    /** The sum; both are of one currency. */
    public Money plus(Money more) {
        if (!currency.equals(more.currency)) {
            throw new IllegalArgumentException("two currencies have no sum");
        }
        return new Money(Math.addExact(minor, more.minor), currency);
    }

    public Money times(int count) {
        return new Money(Math.multiplyExact(minor, (long) count), currency);
    }

    /** The amount of each of so many parts, rounded half up. */
    public Money sharedBy(long parts) {
        return new Money(Math.floorDiv(2 * minor + parts, 2 * parts), currency);
    }

    /** The amount alone, as fields of forms take it: {@code 59.50}. */
    public String amount() {
        return BigDecimal.valueOf(minor, DECIMALS).toPlainString();
    }

    /** Amount and currency, with a space that does not break. */
    public String shown() {
        return amount() + "\u00A0" + currency;
    }
}
