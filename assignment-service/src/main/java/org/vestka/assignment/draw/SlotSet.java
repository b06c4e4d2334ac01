package org.vestka.assignment.draw;

import java.util.Arrays;

/** A set of small whole numbers that counts its members and finds the n-th of them; 12.5 kB for 100,000. Not thread-safe. */
final class SlotSet {

    private long[] words = new long[16];
    private int count;

    int count() {
        return count;
    }

    void add(int slot) {
        int word = slot >>> 6;
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(word + 1, words.length * 2));
        }
        if ((words[word] & (1L << slot)) == 0) {
            words[word] |= 1L << slot;
            count++;
        }
    }

    void remove(int slot) {
        int word = slot >>> 6;
        if (word < words.length && (words[word] & (1L << slot)) != 0) {
            words[word] &= ~(1L << slot);
            count--;
        }
    }

    boolean contains(int slot) {
        int word = slot >>> 6;
        return word < words.length && (words[word] & (1L << slot)) != 0;
    }

    /** What is in both; a new set. */
    SlotSet and(SlotSet other) {
        SlotSet both = new SlotSet();
        both.words = new long[Math.min(words.length, other.words.length)];
        for (int i = 0; i < both.words.length; i++) {
            both.words[i] = words[i] & other.words[i];
            both.count += Long.bitCount(both.words[i]);
        }
        return both;
    }

    /** The n-th member in rising order, counted from 0. */
    int select(int n) {
        if (n < 0 || n >= count) {
            throw new IndexOutOfBoundsException(n);
        }
        int left = n;
        for (int i = 0; ; i++) {
            int here = Long.bitCount(words[i]);
            if (left < here) {
                long word = words[i];
                for (; left > 0; left--) {
                    word &= word - 1;
                }
                return (i << 6) + Long.numberOfTrailingZeros(word);
            }
            left -= here;
        }
    }

    SlotSet copy() {
        SlotSet same = new SlotSet();
        same.words = words.clone();
        same.count = count;
        return same;
    }
}
