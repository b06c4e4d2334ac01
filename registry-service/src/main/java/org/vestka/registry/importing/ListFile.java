package org.vestka.registry.importing;

import java.util.function.Function;
import org.vestka.registry.files.BroughtText;
import org.vestka.registry.importing.RawTable.Opened;
import org.vestka.registry.importing.RawTable.Unreadable;

/** A list as it was brought: CSV or JSON. */
public final class ListFile {
    private final Function<String, Opened> json;

    /** @param json reads a list that is written as JSON */
    public ListFile(Function<String, Opened> json) {
        this.json = json;
    }

    Opened open(byte[] file) {
        String text = BroughtText.of(file).orElse(null);
        if (text == null) {
            return new Opened.Refused(Unreadable.NOT_TEXT);
        }
        if (text.isBlank()) {
            return new Opened.Refused(Unreadable.EMPTY);
        }
        String start = text.stripLeading();
        Opened opened = start.startsWith("[") || start.startsWith("{") ? json.apply(text) : CsvList.open(text);
        return opened instanceof Opened.Table(RawTable table) && table.rows().isEmpty()
                ? new Opened.Refused(Unreadable.EMPTY)
                : opened;
    }
}
