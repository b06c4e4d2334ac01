package org.vestka.dispatch.stock;

/**
 * What is paid with where.
 *
 * @param abroad ISO 4217 code of the currency that letters from abroad are paid in
 */
public record Currencies(String abroad) {

    /** The currency of a place. */
    public String at(Place place) {
        return switch (place) {
            case RUSSIA -> "RUB";
            case BELARUS -> "BYN";
            case ABROAD -> abroad;
        };
    }
}
