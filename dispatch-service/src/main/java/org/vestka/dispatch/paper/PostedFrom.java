package org.vestka.dispatch.paper;

import java.util.Locale;

/**
 * Where envelopes are handed to the post.
 *
 * @param country ISO 3166 code of the country
 * @param language language of its post, for the line that names the country the letter goes to
 */
public record PostedFrom(String country, String language) {

    /** Whether a letter to that country stays within it. */
    public boolean within(String destination) {
        return country.equalsIgnoreCase(destination);
    }

    /** The destination's name as this country's post reads it, in capitals. */
    String countryLine(String destination) {
        Locale reader = Locale.forLanguageTag(language);
        return Locale.of("", destination).getDisplayCountry(reader).toUpperCase(reader);
    }
}
