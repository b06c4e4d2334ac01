package org.vestka.registry.importing;

import java.util.List;

/**
 * A list as it stands in its file, before anything is understood of it.
 *
 * @param headings of the columns, as written
 */
public record RawTable(List<String> headings, List<Row> rows) {

    /** More rows than this are refused: a list so long is better cut by the person who knows it. */
    public static final int MOST_ROWS = 10_000;

    /** More columns than this no list has. */
    public static final int MOST_COLUMNS = 60;

    public RawTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * @param line where the row begins in the file, the heading being line 1; of JSON the number of the entry
     * @param cells as many as there are headings, or more where a separator was misplaced
     */
    public record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Why a file is no list at all. */
    public enum Unreadable {
        EMPTY,
        NOT_TEXT,
        NO_NAME_COLUMN,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        BROKEN_QUOTES,
        BROKEN_JSON,
        NO_ARRAY
    }

    /** What came of opening a file. */
    public sealed interface Opened {
        record Table(RawTable table) implements Opened {}

        /** @param line where the file breaks off; 0 where it is no list as a whole */
        record Refused(Unreadable reason, long line) implements Opened {
            /** A file that is no list as a whole. */
            public Refused(Unreadable reason) {
                this(reason, 0);
            }
        }
    }
}
