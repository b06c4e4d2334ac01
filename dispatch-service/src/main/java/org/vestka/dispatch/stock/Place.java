package org.vestka.dispatch.stock;

import java.util.Locale;

/** Where letters are posted: stock, postage and costs of each are kept apart. */
public enum Place {
    RUSSIA,
    BELARUS,
    ABROAD;

    /** The place of a country. */
    public static Place of(String country) {
        return switch (country.toUpperCase(Locale.ROOT)) {
            case "RU" -> RUSSIA;
            case "BY" -> BELARUS;
            default -> ABROAD;
        };
    }
}
