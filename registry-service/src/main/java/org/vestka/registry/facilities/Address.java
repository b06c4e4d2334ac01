package org.vestka.registry.facilities;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where mail goes, by parts, in the language of the post.
 *
 * @param index six digits; {@link PostalIndexes} says which belong to which country
 */
public record Address(
        @Nullable String region,
        @Nullable String district,
        String settlement,
        @Nullable String street,
        String index) {

    /** The parts from the street outwards, as on an envelope. */
    public String inOneLine() {
        return Stream.of(street, settlement, district, region, index)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
