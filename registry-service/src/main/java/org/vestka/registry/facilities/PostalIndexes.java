package org.vestka.registry.facilities;

import java.util.regex.Pattern;

/**
 * Which postal indexes a country uses. Those of Belarus and Russia overlap (214-216, 236-238, 241-243), so an index is
 * only ever checked within its country.
 */
public final class PostalIndexes {
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private static final int FIRST_OF_BELARUS = 210_000;
    private static final int LAST_OF_BELARUS = 249_999;
    private static final int FIRST_OF_RUSSIA = 101_000;
    private static final int LAST_OF_RUSSIA = 699_999;

    private PostalIndexes() {}

    /** Whether this is an index of that country. */
    public static boolean belongs(String index, Country country) {
        if (!SIX_DIGITS.matcher(index).matches()) {
            return false;
        }
        int number = Integer.parseInt(index);
        return switch (country) {
            case BY -> number >= FIRST_OF_BELARUS && number <= LAST_OF_BELARUS;
            case RU -> number >= FIRST_OF_RUSSIA && number <= LAST_OF_RUSSIA;
        };
    }
}
