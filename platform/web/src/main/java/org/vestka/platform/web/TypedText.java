package org.vestka.platform.web;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text as a person typed it: composed characters (NFC), lines ended by \n. Text with characters that nobody can type is
 * refused, not mended, because what is left might mean something else.
 */
final class TypedText extends PropertyEditorSupport {

    @Override
    public void setAsText(@Nullable String text) {
        if (text == null) {
            setValue(null);
            return;
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.codePoints().anyMatch(TypedText::isUntypable)) {
            // The value itself stays out of the message.
            throw new IllegalArgumentException("The text has control characters");
        }
        setValue(Normalizer.normalize(lines, Normalizer.Form.NFC));
    }

    @Override
    public String getAsText() {
        return getValue() == null ? "" : getValue().toString();
    }

    private static boolean isUntypable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.SURROGATE -> true;
            default -> (character & 0xFFFE) == 0xFFFE;
        };
    }
}
