package org.vestka.platform.web;

import java.util.Locale;

/** Which form of a noun goes with a number (Unicode CLDR plural rules for whole numbers). */
final class Plurals {

    private Plurals() {}

    static String of(Locale language, long number) {
        return switch (language.getLanguage()) {
            case "ru", "be" -> slavic(Math.abs(number));
            default -> number == 1 ? "one" : "other";
        };
    }

    private static String slavic(long number) {
        long tens = number % 100;
        if (tens >= 11 && tens <= 14) {
            return "many";
        }
        return switch ((int) (number % 10)) {
            case 1 -> "one";
            case 2, 3, 4 -> "few";
            default -> "many";
        };
    }
}
