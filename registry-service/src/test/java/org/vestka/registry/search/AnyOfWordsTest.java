package org.vestka.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Beside the disjunction of term queries that it stands for, over several segments, some documents deleted. */
class AnyOfWordsTest {

    private static final int DOCUMENTS = 3_000;
    private static final int WORDS = 400;

    private final Random random = new Random(20_261_121);
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;
    private IndexSearcher searcher;

    @BeforeEach
    void index() throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int number = 0; number < DOCUMENTS; number++) {
                var document = new Document();
                document.add(new StringField("id", Integer.toString(number), Field.Store.NO));
                document.add(new StringField("third", Boolean.toString(number % 3 == 0), Field.Store.NO));
                random.ints(random.nextInt(5), 0, WORDS)
                        .forEach(word -> document.add(new StringField("word", "w" + word, Field.Store.NO)));
                writer.addDocument(document);
                if (number % 1_000 == 999) {
                    writer.commit();
                }
            }
            for (int number = 0; number < DOCUMENTS; number += 7) {
                writer.deleteDocuments(new Term("id", Integer.toString(number)));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        assertThat(reader.leaves()).hasSize(3);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    @Test
    void findsAndScoresAsTheDisjunctionDoes() throws IOException {
        for (int round = 0; round < 50; round++) {
            Map<String, Float> scores = scores(1 + random.nextInt(60));
            assertThat(found(new AnyOfWords("word", scores)))
                    .as("%s", scores)
                    .isNotEmpty()
                    .isEqualTo(found(disjunction(scores)));
        }
    }

    @Test
    void doesSoBesideAFilterAndInASumWithAnother() throws IOException {
        for (int round = 0; round < 50; round++) {
            Map<String, Float> one = scores(40);
            Map<String, Float> other = scores(40);
            assertThat(found(both(new AnyOfWords("word", one), new AnyOfWords("word", other))))
                    .isNotEmpty()
                    .isEqualTo(found(both(disjunction(one), disjunction(other))));
        }
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        assertThat(found(new AnyOfWords("word", Map.of()))).isEmpty();
        assertThat(found(new AnyOfWords("word", Map.of("nobody", 1f)))).isEmpty();
        assertThat(found(new AnyOfWords("nowhere", Map.of("w1", 1f)))).isEmpty();
    }

    @Test
    void explainsItsScore() throws IOException {
        var query = new AnyOfWords("word", scores(30));
        var best = searcher.search(query, 1).scoreDocs[0];
        assertThat(searcher.explain(query, best.doc).getValue().floatValue()).isEqualTo(best.score);
        assertThat(searcher.explain(new AnyOfWords("word", Map.of()), best.doc).isMatch())
                .isFalse();
    }

    private Map<String, Float> scores(int words) {
        Map<String, Float> scores = new HashMap<>();
        for (int at = 0; at < words; at++) {
            // Some of them are nobody's.
            scores.put("w" + random.nextInt(WORDS + 50), 0.01f + random.nextFloat());
        }
        scores.put("w0", 0.5f);
        return scores;
    }

    private static Query disjunction(Map<String, Float> scores) {
        List<Query> ways = scores.entrySet().stream()
                .<Query>map(word -> new BoostQuery(
                        new ConstantScoreQuery(new TermQuery(new Term("word", word.getKey()))), word.getValue()))
                .toList();
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term("third", "true")), Occur.FILTER)
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .setMinimumNumberShouldMatch(1)
                .build();
    }

    /** Scores by document. */
    private Map<Integer, Float> found(Query query) throws IOException {
        Map<Integer, Float> found = new TreeMap<>();
        Arrays.stream(searcher.search(query, DOCUMENTS).scoreDocs).forEach(hit -> found.put(hit.doc, hit.score));
        return found;
    }
}
