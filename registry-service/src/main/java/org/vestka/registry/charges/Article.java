package org.vestka.registry.charges;

import java.util.Map;
import org.vestka.registry.facilities.Country;

/**
 * An article of a criminal code, as it is used against political prisoners.
 *
 * @param number as the country writes it: 207.3, 361-4
 * @param source where it stands
 * @param plainWords what it means and what it is used for, by language
 */
public record Article(Country country, String number, String source, Map<String, String> plainWords) {

    public Article {
        plainWords = Map.copyOf(plainWords);
    }
}
