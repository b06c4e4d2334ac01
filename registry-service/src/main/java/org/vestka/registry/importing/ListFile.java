package org.vestka.registry.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.importing.RawTable.Opened;
import org.vestka.registry.importing.RawTable.Unreadable;

/** A file as it was brought: CSV or JSON, with or without byte order mark, UTF-8 or what Excel writes in Russian. */
public final class ListFile {
    private static final Charset EXCEL_IN_RUSSIAN = Charset.forName("windows-1251");

    private final Function<String, Opened> json;

    /** @param json reads a list that is written as JSON */
    public ListFile(Function<String, Opened> json) {
        this.json = json;
    }

    Opened open(byte[] file) {
        String text = text(file);
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
}
