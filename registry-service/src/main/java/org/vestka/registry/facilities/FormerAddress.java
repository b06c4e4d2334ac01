package org.vestka.registry.facilities;

import java.time.LocalDate;

/**
 * Where a facility was before: lists go on printing old addresses for years.
 *
 * @param until the day of the move
 */
public record FormerAddress(Address address, LocalDate until) {}
