package org.vestka.registry.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A list as a table: comma, semicolon or tab, with or without byte order mark, quoted newlines, UTF-8 or what Excel
 * writes in Russian.
 *
 * @param unknown headings that mean nothing to us
 */
record PrisonerTable(List<Row> rows, List<String> unknown) {

    /** More rows than this are refused: a list so long is better cut by the person who knows it. */
    static final int MOST_ROWS = 10_000;

    private static final Charset EXCEL_IN_RUSSIAN = Charset.forName("windows-1251");
    private static final String DELIMITERS = ",;\t";

    /** @param line where the row begins in the file, the heading being line 1 */
    record Row(long line, Map<Column, String> cells, boolean tooManyCells) {}

    /** Why a file is no list at all. */
    enum Unreadable {
        EMPTY,
        NOT_TEXT,
        NO_NAME_COLUMN,
        TOO_MANY_ROWS,
        BROKEN_QUOTES
    }

    sealed interface Read {
        record Table(PrisonerTable table) implements Read {}

        record Refused(Unreadable reason) implements Read {}
    }

    static Read read(byte[] file) {
        String text = text(file);
        if (text == null) {
            return new Read.Refused(Unreadable.NOT_TEXT);
        }
        if (text.isBlank()) {
            return new Read.Refused(Unreadable.EMPTY);
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return rows(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return new Read.Refused(Unreadable.BROKEN_QUOTES);
        }
    }

    private static Read rows(CSVParser parser) {
        List<@Nullable Column> columns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        ColumnNames names = ColumnNames.read();
        List<Row> rows = new ArrayList<>();
        long line = 1;
        for (CSVRecord each : parser) {
            if (columns.isEmpty()) {
                for (String heading : each) {
                    Column column = names.of(heading).orElse(null);
                    columns.add(column);
                    if (column == null && !heading.isBlank()) {
                        unknown.add(heading.substring(0, Math.min(heading.length(), 60)));
                    }
                }
                if (columns.stream().noneMatch(PrisonerTable::isName)) {
                    return new Read.Refused(Unreadable.NO_NAME_COLUMN);
                }
            } else if (rows.size() == MOST_ROWS) {
                return new Read.Refused(Unreadable.TOO_MANY_ROWS);
            } else if (each.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row(line, each, columns));
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        return rows.isEmpty()
                ? new Read.Refused(Unreadable.EMPTY)
                : new Read.Table(new PrisonerTable(List.copyOf(rows), List.copyOf(unknown)));
    }

    private static boolean isName(@Nullable Column column) {
        return column == Column.FULL_NAME
                || column == Column.FULL_NAME_BE
                || column == Column.SURNAME
                || column == Column.LATIN;
    }

    private static Row row(long line, CSVRecord each, List<@Nullable Column> columns) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int at = 0; at < Math.min(each.size(), columns.size()); at++) {
            Column column = columns.get(at);
            String cell = each.get(at).strip();
            if (column != null && !cell.isEmpty()) {
                cells.putIfAbsent(column, cell);
            }
        }
        return new Row(line, cells, each.size() > columns.size());
    }

    private static @Nullable String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, EXCEL_IN_RUSSIAN);
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return text.indexOf('\0') >= 0 || text.startsWith("PK") ? null : text;
    }

    /** Whichever of them the first line has most of, outside quotes. */
    private static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == '\n') {
                break;
            } else if (!quoted && DELIMITERS.indexOf(letter) >= 0) {
                counts[DELIMITERS.indexOf(letter)]++;
            }
        }
        int most = 0;
        for (int each = 1; each < counts.length; each++) {
            most = counts[each] > counts[most] ? each : most;
        }
        return DELIMITERS.charAt(most);
    }
}
