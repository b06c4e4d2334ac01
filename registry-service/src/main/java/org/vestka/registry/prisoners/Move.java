package org.vestka.registry.prisoners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way from prison to prison.
 *
 * @param facilityId where they came to; null while on the way or unknown
 * @param standing what they became with it
 * @param happened when it happened, where known
 * @param learned when we learned it
 */
public record Move(
        @Nullable String facilityId,
        Standing standing,
        @Nullable LocalDate happened,
        LocalDate learned) {}
