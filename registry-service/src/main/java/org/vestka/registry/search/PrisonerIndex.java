package org.vestka.registry.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The search in any spelling: an index in the heap of every prisoner who may be shown. It is a copy; the store is the
 * truth, and the index is made from it anew at every start. Safe for use by several threads; what was put is found by
 * the next search.
 */
public final class PrisonerIndex implements AutoCloseable {
    /** So many of those that share a word with the question are compared as a whole at a time. */
    private static final int COMPARED = 200;

    /** At most so many are compared, for the last of many pages. */
    private static final int DEEPEST = 2_000;

    /** Who is at least so much like the question is worth showing. */
    private static final double LIKE = 0.5;

    /** Where nobody is, the nearest are shown if they are at least so near: one word of several, say. */
    private static final double NEAREST = 0.3;

    /** Who is so much less like the question than the best is not meant. */
    private static final double MUCH_WORSE = 0.3;

    /** What an interest or a place that fits says beside a name that fits. */
    private static final float WORDS_FIT = 0.85f;

    /** What is compared of a prisoner: kept as objects, for it is read a few hundred times a search. */
    private record Known(String id, List<Form> names, List<Form> texts) {}

    /** Something written and its parts: the folded words of a name, the stems of a text. */
    private record Form(String shown, List<String> parts) {}

    private final NameComparison comparison = new NameComparison();
    private final WordAnalyzer analyzer = new WordAnalyzer();
    private final NameDictionary dictionary;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private final Map<String, Long> numbers = new ConcurrentHashMap<>();
    private final AtomicLong lastNumber = new AtomicLong();

    /** Numbers whose documents were replaced since the last refresh; searches under way still find them. */
    private final Queue<Long> replaced = new ConcurrentLinkedQueue<>();

    /** Those that were replaced before it: they are forgotten at the next one. */
    private List<Long> replacedBefore = List.of();

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** Counts what was put in and taken out; a search waits until it sees all that was there when it began. */
    private final AtomicLong written = new AtomicLong();

    private final AtomicLong shown = new AtomicLong();

    /** An empty index. */
    public PrisonerIndex() {
        try {
            dictionary = new NameDictionary(comparison);
            writer = new IndexWriter(inOneArrayAFile(), new IndexWriterConfig(analyzer));
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    // Hardly two questions are alike; looking for one in the cache costs more than the search.
                    searcher.setQueryCache(null);
                    return searcher;
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A question reads here and there a few bytes of a file: out of one array that is quickest by far. */
    private static Directory inOneArrayAFile() {
        return new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    }

    /** Puts a prisoner in, in place of what was known of them. */
    public synchronized void put(SearchEntry entry) {
        Long before = numbers.get(entry.id());
        try {
            writer.updateDocument(new Term("id", entry.id()), document(entry));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (before != null) {
            replaced.add(before);
        }
        written.incrementAndGet();
    }

    /** Takes a prisoner out; nothing happens when they were not in. */
    public synchronized void remove(String id) {
        try {
            writer.deleteDocuments(new Term("id", id));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        forget(id);
        written.incrementAndGet();
    }

    /** Takes out everybody but these. */
    public void keepOnly(Set<String> ids) {
        numbers.keySet().stream().filter(id -> !ids.contains(id)).toList().forEach(this::remove);
    }

    /** Forgets everything and takes in these. */
    public synchronized void rebuild(Stream<SearchEntry> entries) {
        try {
            writer.deleteAll();
            known.clear();
            numbers.clear();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        entries.forEach(this::put);
        settle();
    }

    /** Once many were put in: a question has a few hundred words to look up, in each segment anew. One segment, one look. */
    public synchronized void settle() {
        try {
            writer.forceMerge(1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        written.incrementAndGet();
    }

    private void forget(String id) {
        Long number = numbers.remove(id);
        if (number != null) {
            known.remove(number);
        }
    }

    /** How many prisoners are in the index. */
    public int size() {
        return with(searcher -> searcher.getIndexReader().numDocs());
    }

    /** Those who answer a question, best first; never an error, whatever is typed. */
    public SearchResults search(SearchQuery query) {
        return with(searcher -> query.text().isBlank() ? everybody(searcher, query) : byWords(searcher, query));
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Search<T> search) {
        try {
            long before = written.get();
            if (shown.get() < before) {
                refresh(before);
            }
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void refresh(long upTo) throws IOException {
        synchronized (replaced) {
            if (shown.get() >= upTo) {
                return;
            }
            List<Long> replacedNow =
                    Stream.generate(replaced::poll).takeWhile(Objects::nonNull).toList();
            searchers.maybeRefreshBlocking();
            shown.set(upTo);
            replacedBefore.forEach(known::remove);
            replacedBefore = replacedNow;
        }
    }

    private Document document(SearchEntry entry) {
        Document document = new Document();
        document.add(new StringField("id", entry.id(), Field.Store.NO));
        List<Form> names = new ArrayList<>();
        for (String name : entry.names()) {
            Spelling.formsOf(Spelling.words(name)).forEach(words -> names.add(new Form(name, dictionary.add(words))));
        }
        parts(names).forEach(word -> document.add(new StringField("word", word, Field.Store.NO)));
        String occupation = entry.occupation();
        List<Form> texts = Stream.of(
                        entry.interests().stream().sorted(),
                        entry.articles().stream().sorted(),
                        occupation == null ? Stream.<String>empty() : Stream.of(occupation),
                        entry.words().stream())
                .flatMap(each -> each)
                .map(text -> new Form(text, List.copyOf(analyzer.stems(text))))
                .toList();
        parts(texts).forEach(stem -> document.add(new StringField("stem", stem, Field.Store.NO)));

        long number = lastNumber.incrementAndGet();
        known.put(number, new Known(entry.id(), List.copyOf(names), texts));
        numbers.put(entry.id(), number);
        document.add(new NumericDocValuesField(Numbers.FIELD, number));
        document.add(new SortedDocValuesField(
                "order",
                new BytesRef(
                        entry.names().isEmpty() ? "" : entry.names().getFirst().toLowerCase(Locale.ROOT))));
        document.add(new StringField("open", Boolean.toString(entry.canBeWrittenTo()), Field.Store.NO));
        filter(document, "country", entry.country());
        filter(document, "region", entry.region());
        filter(document, "sex", entry.sex());
        entry.interests().forEach(interest -> filter(document, "interest", interest));
        entry.articles().forEach(article -> filter(document, "article", article));
        filter(document, "occupation", occupation);
        LocalDate born = entry.born();
        if (born != null) {
            document.add(new IntPoint("born", day(born)));
        }
        return document;
    }

    private static Set<String> parts(List<Form> forms) {
        Set<String> parts = new HashSet<>();
        forms.forEach(form -> parts.addAll(form.parts()));
        return parts;
    }

    private static void filter(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(field, value.toLowerCase(Locale.ROOT), Field.Store.NO));
        }
    }

    private static int day(LocalDate date) {
        return (date.getYear() * 100 + date.getMonthValue()) * 100 + date.getDayOfMonth();
    }

    private SearchResults everybody(IndexSearcher searcher, SearchQuery query) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
        filters(query, all);
        Query filtered = all.build();
        int total = searcher.count(filtered);
        int from = (query.page() - 1) * query.size();
        if (from >= total) {
            return new SearchResults(List.of(), total, query.page(), query.size());
        }
        TopDocs found =
                searcher.search(filtered, from + query.size(), new Sort(new SortField("order", SortField.Type.STRING)));
        List<SearchResults.Hit> hits = new ArrayList<>();
        for (long number : Numbers.of(Arrays.copyOfRange(found.scoreDocs, from, found.scoreDocs.length), searcher)) {
            Known person = known.get(number);
            if (person != null) {
                hits.add(new SearchResults.Hit(person.id(), "", 1));
            }
        }
        return new SearchResults(hits, total, query.page(), query.size());
    }

    private static void filters(SearchQuery query, BooleanQuery.Builder into) {
        if (query.canBeWrittenTo()) {
            only(into, "open", "true");
        }
        only(into, "country", query.country());
        only(into, "region", query.region());
        only(into, "sex", query.sex());
        only(into, "interest", query.interest());
        only(into, "occupation", query.occupation());
        only(into, "article", query.article());
        Integer youngest = query.youngest();
        Integer oldest = query.oldest();
        if (youngest != null || oldest != null) {
            int bornBy = day(query.today().minusYears(youngest == null ? 0 : Math.clamp(youngest, 0, 150)));
            int bornAfter = day(query.today().minusYears(oldest == null ? 151 : Math.clamp(oldest, 0, 150) + 1));
            into.add(IntPoint.newRangeQuery("born", bornAfter + 1, bornBy), BooleanClause.Occur.FILTER);
        }
    }

    private static void only(BooleanQuery.Builder into, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            into.add(new TermQuery(new Term(field, value.toLowerCase(Locale.ROOT))), BooleanClause.Occur.FILTER);
        }
    }

    /** A question taken apart: its words, what each may mean among names, its stem among texts. */
    private record Asked(List<String> words, Map<String, Map<String, Float>> meant, Map<String, Set<String>> stems) {
        float distance(String asked, String written) {
            return meant.getOrDefault(asked, Map.of()).getOrDefault(written, 1f);
        }
    }

    private SearchResults byWords(IndexSearcher searcher, SearchQuery query) throws IOException {
        Asked asked = ask(query.text());
        if (asked.words().isEmpty()) {
            return new SearchResults(List.of(), 0, query.page(), query.size());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        filters(query, any);
        any.add(anyWord(asked), BooleanClause.Occur.MUST);
        Query words = any.build();
        long last = (long) query.page() * query.size();
        List<SearchResults.Hit> hits = new ArrayList<>();
        ScoreDoc[] some = searcher.search(words, COMPARED).scoreDocs;
        List<SearchResults.Hit> compared = compared(some, searcher, asked);
        double best = compared.isEmpty() ? 0 : compared.getFirst().likeness();
        double least = best < LIKE ? best - MUCH_WORSE / 3 : Math.max(LIKE, best - MUCH_WORSE);
        int looked = some.length;
        while (true) {
            compared.stream().filter(hit -> hit.likeness() >= least).forEach(hits::add);
            // Some are ranked at a time, so that those on earlier pages stay there when more are looked at.
            if (some.length < COMPARED || hits.size() > last || looked >= DEEPEST) {
                break;
            }
            some = searcher.searchAfter(some[some.length - 1], words, COMPARED).scoreDocs;
            compared = compared(some, searcher, asked);
            looked += some.length;
        }
        int from = (int) Math.min(hits.size(), last - query.size());
        int to = (int) Math.min(hits.size(), last);
        return new SearchResults(hits.subList(from, to), hits.size(), query.page(), query.size());
    }

    /** These beside the question as a whole, the likest first; whoever is hardly like it is left out. */
    private List<SearchResults.Hit> compared(ScoreDoc[] found, IndexSearcher searcher, Asked asked) throws IOException {
        List<SearchResults.Hit> hits = new ArrayList<>();
        for (long number : Numbers.of(found, searcher)) {
            Known person = known.get(number);
            if (person != null) {
                Likeness likeness = likeness(asked, person);
                if (likeness.value() >= NEAREST) {
                    hits.add(new SearchResults.Hit(person.id(), likeness.matched(), likeness.value()));
                }
            }
        }
        hits.sort(Comparator.comparingDouble(SearchResults.Hit::likeness).reversed());
        return hits;
    }

    private Asked ask(String text) throws IOException {
        List<String> words = Spelling.words(text);
        Map<String, Map<String, Float>> meant = new HashMap<>();
        Map<String, Set<String>> stems = new HashMap<>();
        for (String word : words) {
            if (!meant.containsKey(word)) {
                meant.put(word, word.length() == 1 ? Map.of() : dictionary.meantBy(word));
                stems.put(word, analyzer.stems(word));
            }
        }
        return new Asked(words, meant, stems);
    }

    private static Query anyWord(Asked asked) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : Set.copyOf(asked.words())) {
            Map<String, Float> written = new HashMap<>();
            asked.meant()
                    .getOrDefault(word, Map.of())
                    .forEach((name, distance) -> written.put(name, Math.max(0.01f, 1 - distance)));
            Map<String, Float> stems = new HashMap<>();
            asked.stems().getOrDefault(word, Set.of()).forEach(stem -> stems.put(stem, WORDS_FIT));
            any.add(
                    new DisjunctionMaxQuery(List.of(new AnyOfWords("word", written), new AnyOfWords("stem", stems)), 0),
                    BooleanClause.Occur.SHOULD);
        }
        any.setMinimumNumberShouldMatch(1);
        return any.build();
    }

    private record Likeness(double value, String matched) {}

    private Likeness likeness(Asked asked, Known person) {
        Likeness best = byName(asked, asked.words(), person.names());
        Set<String> fitting = new HashSet<>();
        String fitted = "";
        for (Form text : person.texts()) {
            for (String word : asked.words()) {
                Set<String> stems = asked.stems().getOrDefault(word, Set.of());
                if (!stems.isEmpty() && text.parts().containsAll(stems) && fitting.add(word)) {
                    fitted = fitted.isEmpty() ? text.shown() : fitted + " · " + text.shown();
                }
            }
        }
        if (fitting.isEmpty()) {
            return best;
        }
        List<String> rest =
                asked.words().stream().filter(word -> !fitting.contains(word)).toList();
        double share = (double) rest.size() / asked.words().size();
        Likeness named = rest.isEmpty() ? new Likeness(0, "") : byName(asked, rest, person.names());
        double value = WORDS_FIT * (1 - share) + named.value() * share;
        return value > best.value()
                ? new Likeness(value, named.value() < LIKE ? fitted : named.matched() + " · " + fitted)
                : best;
    }

    private Likeness byName(Asked asked, List<String> words, List<Form> names) {
        Likeness best = new Likeness(0, "");
        for (Form name : names) {
            double value = comparison.similarity(words, name.parts(), asked::distance);
            if (value > best.value()) {
                best = new Likeness(value, name.shown());
            }
        }
        return best;
    }
}
