package org.vestka.registry.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Any text is allowed; what is too long is cut, what means nothing finds nothing.
 *
 * @param text words in any script and spelling; empty lists everybody whom the filters let through
 * @param canBeWrittenTo true leaves out whoever cannot be written to now
 * @param youngest least age in years on {@code today}
 * @param oldest greatest age in years on {@code today}
 * @param page from 1
 * @param size entries a page, 1 to {@value #LARGEST_PAGE}
 */
public record SearchQuery(
        String text,
        boolean canBeWrittenTo,
        @Nullable String country,
        @Nullable String region,
        @Nullable String sex,
        @Nullable String interest,
        @Nullable String occupation,
        @Nullable String article,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        LocalDate today,
        int page,
        int size) {

    /** The most entries a page may have. */
    public static final int LARGEST_PAGE = 100;

    /** Pages beyond this are empty. */
    public static final int LAST_PAGE = 10_000;

    public SearchQuery {
        size = Math.clamp(size, 1, LARGEST_PAGE);
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    /** Words alone, without any filter. */
    public static SearchQuery of(String text, LocalDate today, int page, int size) {
        return new SearchQuery(text, false, null, null, null, null, null, null, null, null, today, page, size);
    }
}
