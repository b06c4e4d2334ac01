package org.vestka.dispatch.paper;

import org.jspecify.annotations.Nullable;

/**
 * Where a letter goes, as it stands on the envelope. Every line is printed as given: facility names stay in Russian on mail.
 *
 * @param country ISO 3166 code, {@code RU} or {@code BY}
 * @param index six digits
 * @param facility name of the facility as the post knows it
 * @param unit отряд or cell, where it is part of the address
 */
public record Destination(
        String country,
        String index,
        String facility,
        @Nullable String street,
        @Nullable String settlement,
        @Nullable String district,
        @Nullable String region,
        @Nullable String unit) {}
