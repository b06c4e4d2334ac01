package org.vestka.platform.messaging.stored;

import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.platform.kernel.Page;

/**
 * A small collection of the work that is open, from which people take it. A piece is opened <em>before</em> its aggregate is
 * written and closed after: it may be stale, never missing. Whoever opens one looks at the aggregate, and closes what is
 * done already.
 */
public final class OpenPieces {

    /** What came of claiming a piece. */
    public enum Claiming {
        /** It is theirs until the time is up; also when it was theirs already. */
        YOURS,
        /** Somebody else works on it. */
        ANOTHERS,
        /** It is not open any more. */
        GONE
    }

    private static final String VERSION = "version";
    private static final String SINCE = "since";
    private static final String LABELS = "labels";
    private static final String CLAIMED_BY = "claimedBy";
    private static final String CLAIMED_UNTIL = "claimedUntil";
    private static final int TRIES = 30;

    private final String name;
    private final Documents documents;
    private final Clock clock;

    OpenPieces(String name, MongoTemplate template, Clock clock) {
        this.name = name;
        this.documents = new Documents(name, template);
        this.clock = clock;
        documents.index(new IndexOptions().unique(true), "_id", VERSION);
        documents.index(new IndexOptions(), SINCE);
    }

    /** Opens a piece; one that is open already stays as it is, with its labels and its claim. */
    public void open(String id, Map<String, String> labels) {
        documents.insert(new Document("_id", id)
                .append(VERSION, 1L)
                .append(SINCE, Date.from(clock.instant()))
                .append(LABELS, new Document(new LinkedHashMap<>(labels)))
                .append(CLAIMED_BY, null)
                .append(CLAIMED_UNTIL, null));
    }

    /** Closes a piece, claimed or not; nothing happens when it is not open. */
    public void close(String id) {
        documents.delete(new Document("_id", id));
    }

    /** As {@link #close}, if it has all of these labels; a piece that was opened for something else stays. */
    public void close(String id, Map<String, String> labels) {
        documents.delete(labelled(labels).append("_id", id));
    }

    public Optional<OpenPiece> find(String id) {
        return documents.find(id).map(this::piece);
    }

    /** A page of the pieces with all of these labels, the oldest first. */
    public Page<OpenPiece> page(Map<String, String> labels, int number, int size) {
        return page(labelled(labels), number, size);
    }

    /** A page of the pieces with all of these labels that this person may work on: free ones and their own. */
    public Page<OpenPiece> pageFor(String person, Map<String, String> labels, int number, int size) {
        return page(
                labelled(labels)
                        .append(
                                "$or",
                                List.of(
                                        new Document(CLAIMED_BY, null),
                                        new Document(CLAIMED_BY, person),
                                        new Document(CLAIMED_UNTIL, new Document("$lte", Date.from(clock.instant()))))),
                number,
                size);
    }

    public long count(Map<String, String> labels) {
        return documents.count(labelled(labels));
    }

    /** Claims a piece for a person for a while; claiming one's own again prolongs it. */
    public Claiming claim(String id, String person, Duration time) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            @Nullable Document piece = documents.find(id).orElse(null);
            if (piece == null) {
                return Claiming.GONE;
            }
            boolean anothers = piece(piece)
                    .claim()
                    .filter(claim -> !claim.by().equals(person))
                    .isPresent();
            if (anothers) {
                return Claiming.ANOTHERS;
            }
            if (replace(
                    piece,
                    new Document(CLAIMED_BY, person)
                            .append(CLAIMED_UNTIL, Date.from(clock.instant().plus(time))))) {
                return Claiming.YOURS;
            }
        }
        return Claiming.ANOTHERS;
    }

    /**
     * Gives a piece back before the time is up.
     *
     * @return false when it was not this person's
     */
    public boolean giveBack(String id, String person) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            @Nullable Document piece = documents.find(id).orElse(null);
            if (piece == null || !person.equals(piece.getString(CLAIMED_BY))) {
                return false;
            }
            if (replace(piece, new Document(CLAIMED_BY, null).append(CLAIMED_UNTIL, null))) {
                return true;
            }
        }
        return false;
    }

    /** Gives a piece other labels and takes it out of its claim, for the next step of its work; opens it when missing. */
    public void relabel(String id, Map<String, String> labels) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            @Nullable Document piece = documents.find(id).orElse(null);
            if (piece == null) {
                open(id, labels);
                return;
            }
            if (replace(
                    piece,
                    new Document(LABELS, new Document(new LinkedHashMap<>(labels)))
                            .append(CLAIMED_BY, null)
                            .append(CLAIMED_UNTIL, null))) {
                return;
            }
        }
        throw new org.springframework.dao.OptimisticLockingFailureException(
                "Other writers of " + name + " came first too often");
    }

    private boolean replace(Document before, Document set) {
        long version = before.getLong(VERSION);
        return documents.update(
                new Document("_id", before.getString("_id")).append(VERSION, version),
                new Document("$set", set.append(VERSION, version + 1)));
    }

    private Page<OpenPiece> page(Document query, int number, int size) {
        Document oldestFirst = new Document(SINCE, 1).append("_id", 1);
        return new Page<>(
                documents.list(query, oldestFirst, (number - 1) * size, size).stream()
                        .map(this::piece)
                        .toList(),
                number,
                size,
                documents.count(query));
    }

    private static Document labelled(Map<String, String> labels) {
        Document query = new Document();
        labels.forEach((label, value) -> query.append(LABELS + "." + label, value));
        return query;
    }

    private OpenPiece piece(Document document) {
        Map<String, String> labels = new LinkedHashMap<>();
        document.get(LABELS, Document.class).forEach((label, value) -> labels.put(label, (String) value));
        return new OpenPiece(document.getString("_id"), document.getDate(SINCE).toInstant(), labels, claim(document));
    }

    private Optional<OpenPiece.Claim> claim(Document document) {
        @Nullable String by = document.getString(CLAIMED_BY);
        @Nullable Date until = document.getDate(CLAIMED_UNTIL);
        if (by == null || until == null || !until.toInstant().isAfter(now())) {
            return Optional.empty();
        }
        return Optional.of(new OpenPiece.Claim(by, until.toInstant()));
    }

    private Instant now() {
        return clock.instant();
    }
}
