package org.vestka.registry.facilities;

import java.util.regex.Pattern;

/**
 * Which postal indexes a country uses. Their beginnings lie between one another (214 to 216 are Russian, 210 to 213 and 220
 * to 225 Belarusian), so an index is only ever checked within its country.
 */
public final class PostalIndexes {
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private static final int BEHIND_THE_BEGINNING = 1_000;

    /** From and to, both included, by the first three digits. */
    private static final int[][] OF_BELARUS = {{210, 213}, {220, 225}, {230, 231}, {246, 247}};

    private static final int[][] OF_RUSSIA = {{101, 199}, {214, 216}, {236, 238}, {241, 243}, {248, 249}, {270, 699}};

    private PostalIndexes() {}

    /** Whether this is an index of that country. */
    public static boolean belongs(String index, Country country) {
        if (!SIX_DIGITS.matcher(index).matches()) {
            return false;
        }
        int beginning = Integer.parseInt(index) / BEHIND_THE_BEGINNING;
        for (int[] range : country == Country.BY ? OF_BELARUS : OF_RUSSIA) {
            if (beginning >= range[0] && beginning <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
