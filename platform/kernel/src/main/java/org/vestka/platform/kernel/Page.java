package org.vestka.platform.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list. Every list of the house is paged.
 *
 * @param items what stands on this page, in order
 * @param number of this page, from 1
 * @param size how many items a full page has, 1 to {@link #LARGEST}
 * @param total how many items there are on all pages
 */
public record Page<T>(List<T> items, int number, int size, long total) {

    /** No page is larger than this. */
    public static final int LARGEST = 200;

    public Page {
        items = List.copyOf(items);
        if (number < 1 || size < 1 || size > LARGEST || total < 0) {
            throw new IllegalArgumentException("page " + number + " of size " + size + " and total " + total);
        }
    }

    /** A page number as a browser sent it, made fit: at least 1, at most 10,000. */
    public static int within(int number) {
        return Math.clamp(number, 1, 10_000);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages();
    }

    public <U> Page<U> map(Function<? super T, ? extends U> to) {
        return new Page<>(items.stream().<U>map(to).toList(), number, size, total);
    }
}
