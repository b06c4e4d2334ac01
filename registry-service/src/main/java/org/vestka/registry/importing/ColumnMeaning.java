package org.vestka.registry.importing;

import org.jspecify.annotations.Nullable;

/** @param column what the cells under a heading hold; null where nobody has said */
public record ColumnMeaning(String heading, @Nullable Column column) {}
