package org.vestka.registry.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file as it was brought: UTF-8 with or without byte order mark, or what Excel writes in Russian. */
public final class BroughtText {
    private static final Charset EXCEL_IN_RUSSIAN = Charset.forName("windows-1251");

    private BroughtText() {}

    /** Empty when the file is no text. */
    public static Optional<String> of(byte[] file) {
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
        return text.indexOf('\0') >= 0 || text.startsWith("PK") ? Optional.empty() : Optional.of(text);
    }
}
