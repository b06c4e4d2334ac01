package org.vestka.registry.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Every word that occurs in a name, once, with its sound keys: a question's word is compared with the few words that
 * sound like it, not with a hundred thousand people. It only grows; a word that nobody bears any more finds nobody.
 */
final class NameDictionary implements AutoCloseable {
    /** How many words that sound alike are compared letter by letter. */
    private static final int COMPARED = 90;

    /** Words further away than this are not meant. */
    static final float FURTHEST = 0.5f;

    private final NameComparison comparison;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Map<Long, String> words = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    NameDictionary(NameComparison comparison) throws IOException {
        this.comparison = comparison;
        this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new WhitespaceAnalyzer()));
        this.searchers = new SearcherManager(writer, null);
    }

    /** Takes words in; gives them back as the dictionary's own, so that a common name is kept once. */
    List<String> add(List<String> added) {
        return added.stream().map(this::known).toList();
    }

    private String known(String word) {
        return known.computeIfAbsent(word, first -> {
            long number = numbers.incrementAndGet();
            words.put(number, first);
            Document document = new Document();
            document.add(new NumericDocValuesField(Numbers.FIELD, number));
            document.add(new TextField("key", String.join(" ", SoundKeys.of(first)), Field.Store.NO));
            try {
                writer.addDocument(document);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return first;
        });
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** The known words that may be meant by this one, each with its distance, at most {@link #FURTHEST}. */
    Map<String, Float> meantBy(String asked) throws IOException {
        Map<String, Float> meant = new HashMap<>();
        for (String other : comparison.givenNames().meantBy(asked)) {
            if (known.containsKey(other)) {
                meant.put(other, comparison.distance(asked, other));
            }
        }
        if (known.containsKey(asked)) {
            meant.put(asked, 0f);
        }
        BooleanQuery.Builder anyKey = new BooleanQuery.Builder();
        for (String key : SoundKeys.of(asked)) {
            anyKey.add(new TermQuery(new Term("key", key)), BooleanClause.Occur.SHOULD);
        }
        IndexSearcher searcher = searchers.acquire();
        try {
            Numbers numbersFound = new Numbers(searcher);
            for (ScoreDoc found : searcher.search(anyKey.build(), COMPARED).scoreDocs) {
                String word = Objects.requireNonNull(words.get(numbersFound.of(found.doc)));
                float distance = comparison.distance(asked, word);
                if (distance <= FURTHEST) {
                    meant.merge(word, distance, Math::min);
                }
            }
        } finally {
            searchers.release(searcher);
        }
        return meant;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
