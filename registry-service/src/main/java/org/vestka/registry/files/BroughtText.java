package org.vestka.registry.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file as it was brought: UTF-8 with or without byte order mark, UTF-16 as Excel's "Unicode text", or what
 * Excel writes in Russian.
 */
public final class BroughtText {
    private static final Charset EXCEL_IN_RUSSIAN = Charset.forName("windows-1251");

    private BroughtText() {}

    /** Empty when the file is no text. */
    public static Optional<String> of(byte[] file) {
        String text;
        try {
            text = charset(file).newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUnicode) {
            text = new String(file, EXCEL_IN_RUSSIAN);
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return text.indexOf('\0') >= 0 || text.startsWith("PK") ? Optional.empty() : Optional.of(text);
    }

    private static Charset charset(byte[] file) {
        boolean isMarked = file.length > 1
                && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                        || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF);
        return isMarked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
