package org.vestka.registry.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** The number by which a found document is known outside the index, where what is compared lies ready as objects. */
final class Numbers {
    static final String FIELD = "number";

    private Numbers() {}

    /** The numbers of what was found, in its order; -1 for what has none. */
    static long[] of(ScoreDoc[] found, IndexSearcher searcher) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        long[] numbers = new long[found.length];
        int[] inOrder = IntStream.range(0, found.length)
                .boxed()
                .sorted(Comparator.comparingInt(at -> found[at].doc))
                .mapToInt(Integer::intValue)
                .toArray();
        LeafReaderContext leaf = null;
        NumericDocValues values = null;
        // Values can be read forwards only, so one reader of them does for all documents of a segment.
        for (int at : inOrder) {
            LeafReaderContext holds = leaves.get(ReaderUtil.subIndex(found[at].doc, leaves));
            if (holds != leaf) {
                leaf = holds;
                values = holds.reader().getNumericDocValues(FIELD);
            }
            numbers[at] = number(values, found[at].doc - holds.docBase);
        }
        return numbers;
    }

    private static long number(@Nullable NumericDocValues values, int doc) throws IOException {
        return values != null && values.advanceExact(doc) ? values.longValue() : -1;
    }
}
