package org.vestka.assignment.fairness.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.assignment.draw.Fairness;
import org.vestka.assignment.fairness.DrawLine;
import org.vestka.assignment.fairness.RecordOfDraws;
import org.vestka.assignment.fairness.RecordsOfDraws;
import org.vestka.platform.kernel.RandomId;

/**
 * The record as pages {@code {_id: <random>:<number>, lines}} and one document {@code {_id: newest}} that points to them. It
 * is moved to the new pages when all of them are there, so that a reader never sees half a record.
 */
public final class MongoRecordsOfDraws implements RecordsOfDraws {

    private static final String COLLECTION = "draws.record";
    private static final String NEWEST = "newest";

    private final MongoTemplate template;

    public MongoRecordsOfDraws(MongoTemplate template) {
        this.template = template;
    }

    @Override
    public Optional<RecordOfDraws> newest() {
        return pointer().map(MongoRecordsOfDraws::record);
    }

    @Override
    public List<DrawLine> page(int number) {
        return pointer()
                .flatMap(newest -> byId(newest.getString("pages") + ":" + number))
                .map(page -> page.getList("lines", String.class).stream()
                        .flatMap(text -> DrawLine.read(text).line().stream())
                        .toList())
                .orElse(List.of());
    }

    @Override
    public void keep(RecordOfDraws record, List<DrawLine> lines) {
        String pages = RandomId.next();
        for (int number = 1; number <= record.pages(); number++) {
            int from = (number - 1) * RecordOfDraws.LINES_A_PAGE;
            List<String> texts = lines.subList(from, Math.min(lines.size(), from + RecordOfDraws.LINES_A_PAGE)).stream()
                    .map(DrawLine::text)
                    .toList();
            Document page = new Document("_id", pages + ":" + number).append("lines", texts);
            collection().insertOne(page);
        }
        Optional<Document> before = pointer();
        boolean first = before.isEmpty()
                ? insert(document(record, pages))
                : before.filter(there -> !there.getString("week").equals(record.week()))
                        .map(there -> collection()
                                        .replaceOne(
                                                new Document("_id", NEWEST).append("week", there.getString("week")),
                                                document(record, pages))
                                        .getModifiedCount()
                                == 1)
                        .orElse(false);
        if (first) {
            before.ifPresent(there -> forget(there.getString("pages"), there.getInteger("pageCount")));
        } else {
            // Another instance was quicker; its record is the one of this week.
            forget(pages, record.pages());
        }
    }

    private boolean insert(Document pointer) {
        try {
            collection().insertOne(pointer);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private void forget(String pages, int count) {
        List<String> ids = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            ids.add(pages + ":" + number);
        }
        ids.forEach(id -> collection().deleteOne(new Document("_id", id)));
    }

    private Optional<Document> pointer() {
        return byId(NEWEST);
    }

    private Optional<Document> byId(String id) {
        @Nullable Document found = collection().find(new Document("_id", id)).first();
        return Optional.ofNullable(found);
    }

    private MongoCollection<Document> collection() {
        return template.getCollection(COLLECTION);
    }

    private static Document document(RecordOfDraws record, String pages) {
        Fairness figures = record.figures();
        return new Document("_id", NEWEST)
                .append("week", record.week())
                .append("from", record.from().toString())
                .append("to", record.to().toString())
                .append("lines", record.lines())
                .append("pages", pages)
                .append("pageCount", record.pages())
                .append("people", figures.people())
                .append("letters", figures.letters())
                .append("fewest", figures.fewest())
                .append("median", figures.median())
                .append("most", figures.most())
                .append("gini", figures.gini());
    }

    private static RecordOfDraws record(Document kept) {
        return new RecordOfDraws(
                kept.getString("week"),
                YearMonth.parse(kept.getString("from")),
                YearMonth.parse(kept.getString("to")),
                kept.getLong("lines"),
                kept.getInteger("pageCount"),
                new Fairness(
                        kept.getInteger("people"),
                        kept.getLong("letters"),
                        kept.getInteger("fewest"),
                        kept.getInteger("median"),
                        kept.getInteger("most"),
                        kept.getDouble("gini")));
    }
}
