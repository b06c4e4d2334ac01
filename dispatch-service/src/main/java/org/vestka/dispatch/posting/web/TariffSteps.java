package org.vestka.dispatch.posting.web;

import java.util.List;

/**
 * The steps of the post's tariff for letters.
 *
 * @param upTo upper bounds in grams, rising
 */
public record TariffSteps(List<Integer> upTo) {
    public TariffSteps {
        upTo = List.copyOf(upTo);
    }
}
