package org.vestka.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of results: printed, and kept in {@code benchmarks/results} with its date and the machine it was made on. */
final class Table {

    private final String name;
    private final String question;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String name, String question, String... columns) {
        this.name = name;
        this.question = question;
        this.columns = List.of(columns);
    }

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    static String figure(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** Prints it and appends it to the file of its name. */
    void keep() throws IOException {
        String text = markdown();
        System.out.println(text);
        Path file = Path.of("benchmarks", "results", name + ".md");
        Files.createDirectories(file.getParent());
        String before = Files.exists(file) ? Files.readString(file) : "# " + question + "\n";
        Files.writeString(file, before + "\n" + text);
    }

    private String markdown() {
        var text = new StringBuilder();
        text.append("## ")
                .append(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(Instant.now()))
                .append(" UTC · ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cores, heap of ")
                .append(Runtime.getRuntime().maxMemory() / (1024 * 1024))
                .append(" MiB, Java ")
                .append(Runtime.version().feature())
                .append("\n\n");
        text.append("| ").append(String.join(" | ", columns)).append(" |\n");
        text.append("|").append(" --- |".repeat(columns.size())).append("\n");
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return text.toString();
    }
}
