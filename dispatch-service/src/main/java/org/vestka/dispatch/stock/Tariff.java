package org.vestka.dispatch.stock;

import java.util.List;
import java.util.Optional;
import org.vestka.dispatch.money.Money;

/** What the post takes for a letter at one place. People keep it, as the post changes it. */
public record Tariff(Place place, List<Rate> rates) {

    /**
     * One price.
     *
     * @param to ISO 3166 code of the country a letter goes to
     * @param step of the weights, from 1
     */
    public record Rate(String to, int step, boolean registered, Money price) {}

    public Tariff {
        rates = List.copyOf(rates);
    }

    /** The price of a letter; empty where nobody has noted it. */
    public Optional<Money> price(String to, int step, boolean registered) {
        return rates.stream()
                .filter(rate -> rate.to().equals(to) && rate.step() == step && rate.registered() == registered)
                .map(Rate::price)
                .findFirst();
    }

    /** Where tariffs are kept. */
    public interface Tariffs {

        /** The tariff of a place; without any rate while nobody has noted one. */
        Tariff at(Place place);

        void keep(Tariff tariff);
    }
}
