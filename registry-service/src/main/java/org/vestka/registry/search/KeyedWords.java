package org.vestka.registry.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Words by their sound keys: those that share the most telling keys with a question, weighed as Okapi BM25 does. Plain
 * arrays, for a question has forty keys of which each stands for thousands of words, and a search engine's clauses would
 * take longer than the search.
 */
final class KeyedWords {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /**
     * So many words are looked at before the commonest keys of a question are passed over: among a hundred thousand names
     * "-va" says nothing, and costs as much as all keys that say something.
     */
    private static final int LOOKED_AT = 40_000;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Postings> byKey = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private int[] keyCounts = new int[1_024];
    private long allKeys;
    private int mostKeys;
    private final Queue<Board> spare = new ConcurrentLinkedQueue<>();

    /** The numbers of words that have a key, growing. */
    private static final class Postings {
        private int[] numbers = new int[4];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }
    }

    private record Scored(int number, float score) {}

    /** Where a question's scores are added up: of each word its score, and the words that have one. Kept for the next question. */
    private record Board(float[] scores, int[] touched) {}

    /** How many words there are. */
    int size() {
        lock.readLock().lock();
        try {
            return words.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Takes in a word that is not here yet. */
    void add(String word, Collection<String> keys) {
        lock.writeLock().lock();
        try {
            int number = words.size();
            words.add(word);
            if (number == keyCounts.length) {
                keyCounts = Arrays.copyOf(keyCounts, number * 2);
            }
            keyCounts[number] = keys.size();
            allKeys += keys.size();
            mostKeys = Math.max(mostKeys, keys.size());
            keys.forEach(
                    key -> byKey.computeIfAbsent(key, first -> new Postings()).add(number));
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The words nearest by their keys, the nearest first; of equals the one that came first. */
    List<String> nearest(Collection<String> keys, int most) {
        lock.readLock().lock();
        try {
            Board board = board();
            float[] scores = board.scores();
            int[] touched = board.touched();
            int count = 0;
            float[] shareByKeyCount = shareByKeyCount();
            List<Postings> rarestFirst = keys.stream()
                    .map(byKey::get)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparingInt(postings -> postings.size))
                    .toList();
            int looked = 0;
            for (Postings postings : rarestFirst) {
                looked += postings.size;
                if (looked > LOOKED_AT && count >= most) {
                    break;
                }
                float idf = (float) Math.log(1 + (words.size() - postings.size + 0.5) / (postings.size + 0.5));
                for (int at = 0; at < postings.size; at++) {
                    int number = postings.numbers[at];
                    if (scores[number] == 0) {
                        touched[count++] = number;
                    }
                    scores[number] += idf * shareByKeyCount[keyCounts[number]];
                }
            }
            PriorityQueue<Scored> best = new PriorityQueue<>(most + 1, KeyedWords::worstFirst);
            for (int at = 0; at < count; at++) {
                int number = touched[at];
                float score = scores[number];
                scores[number] = 0;
                Scored worst = best.peek();
                if (best.size() < most || worst != null && score >= worst.score()) {
                    best.add(new Scored(number, score));
                    if (best.size() > most) {
                        best.remove();
                    }
                }
            }
            spare.add(board);
            List<String> nearest = new ArrayList<>(best.size());
            while (!best.isEmpty()) {
                nearest.addFirst(words.get(best.remove().number()));
            }
            return nearest;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** What one key says of a word that has so many: each the less, the more there are. */
    private float[] shareByKeyCount() {
        double average = words.isEmpty() ? 1 : (double) allKeys / words.size();
        float[] shares = new float[mostKeys + 1];
        for (int count = 0; count < shares.length; count++) {
            shares[count] = (float) (1 / (1 + K1 * (1 - B + B * count / average)));
        }
        return shares;
    }

    private static int worstFirst(Scored one, Scored other) {
        int byScore = Float.compare(one.score(), other.score());
        return byScore == 0 ? Integer.compare(other.number(), one.number()) : byScore;
    }

    /** A board of noughts that has room for every word. */
    private Board board() {
        Board kept = spare.poll();
        if (kept != null && kept.scores().length >= words.size()) {
            return kept;
        }
        int room = words.size() + words.size() / 4 + 64;
        return new Board(new float[room], new int[room]);
    }
}
