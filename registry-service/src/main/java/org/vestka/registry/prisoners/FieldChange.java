package org.vestka.registry.prisoners;

/**
 * A field that a list would change, as it is and as it would be.
 *
 * @param field as it is named on the wire
 * @param before empty where nothing was known
 * @param kept whether it stays as it is, because a person set it by hand
 */
public record FieldChange(String field, String before, String after, boolean kept) {}
