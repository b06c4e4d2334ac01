package org.vestka.registry.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.vestka.registry.importing.RawTable.Opened;
import org.vestka.registry.importing.RawTable.Unreadable;

/** Reads lists with commas, semicolons or tabs, and newlines in quotation marks, as spreadsheets write them. */
final class CsvList {
    private static final String DELIMITERS = ",;\t";

    /** What Excel writes above the headings to tell itself the separator. */
    private static final Pattern SEPARATOR = Pattern.compile("(?i)\\A\"?sep=([,;\t])\"?\\r?\\n");

    private CsvList() {}

    static Opened open(String file) {
        Matcher said = SEPARATOR.matcher(file);
        boolean isSaid = said.find();
        String text = isSaid ? file.substring(said.end()) : file;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(isSaid ? said.group(1).charAt(0) : delimiter(text))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return rows(parser, isSaid ? 1 : 0);
        } catch (IOException broken) {
            return new Opened.Refused(Unreadable.BROKEN_QUOTES, 1);
        }
    }

    private static Opened rows(CSVParser parser, int linesBefore) {
        List<String> headings = new ArrayList<>();
        List<RawTable.Row> rows = new ArrayList<>();
        long line = linesBefore + 1L;
        Iterator<CSVRecord> records = parser.iterator();
        while (true) {
            CSVRecord each;
            try {
                if (!records.hasNext()) {
                    break;
                }
                each = records.next();
            } catch (UncheckedIOException | IllegalStateException broken) {
                return new Opened.Refused(Unreadable.BROKEN_QUOTES, line);
            }
            if (headings.isEmpty()) {
                each.forEach(heading -> headings.add(heading.strip()));
                if (headings.size() > RawTable.MOST_COLUMNS) {
                    return new Opened.Refused(Unreadable.TOO_MANY_COLUMNS);
                }
            } else if (each.stream().anyMatch(cell -> !cell.isBlank())) {
                if (rows.size() == RawTable.MOST_ROWS) {
                    return new Opened.Refused(Unreadable.TOO_MANY_ROWS);
                }
                rows.add(row(line, each, headings.size()));
            }
            line = linesBefore + parser.getCurrentLineNumber() + 1;
        }
        return new Opened.Table(new RawTable(headings, rows));
    }

    /** Of cells beyond the headings one is kept, to tell that they are there. */
    private static RawTable.Row row(long line, CSVRecord each, int columns) {
        return new RawTable.Row(
                line, each.stream().limit(columns + 1L).map(CsvList::plain).toList());
    }

    /** Cells that a spreadsheet would take for a formula are exported behind an apostrophe. */
    private static String plain(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.charAt(0) == '\'' && ExportedList.isLikeAFormula(text.substring(1))
                ? text.substring(1)
                : text;
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
