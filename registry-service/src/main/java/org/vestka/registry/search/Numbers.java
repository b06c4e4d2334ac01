package org.vestka.registry.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** The number by which a found document is known outside the index, where what is compared lies ready as objects. */
final class Numbers {
    static final String FIELD = "number";

    private final List<LeafReaderContext> leaves;

    Numbers(IndexSearcher searcher) {
        this.leaves = searcher.getIndexReader().leaves();
    }

    long of(int found) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found, leaves));
        NumericDocValues values = leaf.reader().getNumericDocValues(FIELD);
        return values != null && values.advanceExact(found - leaf.docBase) ? values.longValue() : -1;
    }
}
