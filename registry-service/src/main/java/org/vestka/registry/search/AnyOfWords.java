package org.vestka.registry.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Documents that hold any of some words, each word with a score of its own; what holds several scores as the best of
 * them. The same as a disjunction of a hundred term queries, which would look each word up from the beginning: here they
 * are looked up in their order, one after the other.
 */
final class AnyOfWords extends Query {
    private final String field;
    private final SortedMap<BytesRef, Float> scores = new TreeMap<>();

    /** @param scores of the words, each above 0 */
    AnyOfWords(String field, Map<String, Float> scores) {
        this.field = field;
        scores.forEach((word, score) -> this.scores.put(new BytesRef(word), score));
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new Weight(this) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                long[] found = found(leaf, boost);
                return found.length == 0 ? null : new DefaultScorerSupplier(new Found(found));
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
                Scorer scorer = scorer(leaf);
                return scorer != null && scorer.iterator().advance(doc) == doc
                        ? Explanation.match(scorer.score(), "the best of the words that it holds")
                        : Explanation.noMatch("holds none of the words");
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    /** Documents in their order, each once, with the best score: the number in the upper half, the score's bits in the lower. */
    private long[] found(LeafReaderContext leaf, float boost) throws IOException {
        Terms terms = leaf.reader().terms(field);
        if (terms == null) {
            return new long[0];
        }
        long[] found = new long[256];
        int size = 0;
        TermsEnum words = terms.iterator();
        PostingsEnum postings = null;
        for (Map.Entry<BytesRef, Float> word : scores.entrySet()) {
            if (words.seekExact(word.getKey())) {
                // Of numbers above 0 the greater has the greater bits, so that sorting puts the best score last.
                int score = Float.floatToIntBits(word.getValue() * boost);
                postings = words.postings(postings, PostingsEnum.NONE);
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    if (size == found.length) {
                        found = Arrays.copyOf(found, size * 2);
                    }
                    found[size++] = (long) doc << Integer.SIZE | score;
                }
            }
        }
        Arrays.sort(found, 0, size);
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (at + 1 == size || doc(found[at]) != doc(found[at + 1])) {
                found[kept++] = found[at];
            }
        }
        return Arrays.copyOf(found, kept);
    }

    private static int doc(long found) {
        return (int) (found >>> Integer.SIZE);
    }

    /** Goes through what was found. */
    private static final class Found extends Scorer {
        private final long[] found;
        private final float best;
        private int at = -1;

        private final DocIdSetIterator documents = new DocIdSetIterator() {
            @Override
            public int docID() {
                return at < 0 ? -1 : at == found.length ? NO_MORE_DOCS : doc(found[at]);
            }

            @Override
            public int nextDoc() {
                at++;
                return docID();
            }

            @Override
            public int advance(int target) {
                int place = Arrays.binarySearch(found, at + 1, found.length, (long) target << Integer.SIZE);
                at = place < 0 ? -place - 1 : place;
                return docID();
            }

            @Override
            public long cost() {
                return found.length;
            }
        };

        Found(long[] found) {
            this.found = found;
            float best = 0;
            for (long each : found) {
                best = Math.max(best, Float.intBitsToFloat((int) each));
            }
            this.best = best;
        }

        @Override
        public int docID() {
            return documents.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return documents;
        }

        @Override
        public float score() {
            return Float.intBitsToFloat((int) found[at]);
        }

        @Override
        public float getMaxScore(int upTo) {
            return best;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String outer) {
        return scores.entrySet().stream()
                .map(word -> field + ":" + word.getKey().utf8ToString() + "^" + word.getValue())
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other)
                && other instanceof AnyOfWords same
                && field.equals(same.field)
                && scores.equals(same.scores);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + field.hashCode()) + scores.hashCode();
    }
}
