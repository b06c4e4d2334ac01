package org.vestka.platform.testing.canary;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How the same words may lie in a file; each spelling as a string of one char for each byte. */
final class Spellings {

    private Spellings() {}

    static Map<String, String> of(String words) {
        Map<String, String> spellings = new LinkedHashMap<>();
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            byte[] bytes = words.getBytes(charset);
            spellings.put(charset.name(), new String(bytes, StandardCharsets.ISO_8859_1));
            for (int offset = 0; offset < 3; offset++) {
                spellings.put(charset.name() + " in base64 at " + offset, base64(bytes, offset, Base64.getEncoder()));
                spellings.put(
                        charset.name() + " in base64url at " + offset, base64(bytes, offset, Base64.getUrlEncoder()));
            }
        }
        spellings.put("JSON escapes", json(words, "\\u%04x"));
        spellings.put("JSON escapes in capitals", json(words, "\\u%04X"));
        String form = URLEncoder.encode(words, StandardCharsets.UTF_8);
        spellings.put("URL escapes of a form", form);
        spellings.put("URL escapes", form.replace("+", "%20"));
        spellings.put("URL escapes in small letters", lowerEscapes(form.replace("+", "%20")));
        // Plain letters look the same in several ways of writing; one search is enough.
        Set<String> seen = new HashSet<>();
        spellings.values().removeIf(spelling -> !seen.add(spelling));
        return spellings;
    }

    /**
     * The part of the base64 that is the same whatever comes before and after, when as many bytes as the offset stand
     * between the words and the start of a group of three.
     */
    private static String base64(byte[] bytes, int offset, Base64.Encoder encoder) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        int dependsOnBefore = offset == 0 ? 0 : offset + 1;
        int wholeGroups = shifted.length / 3 * 4;
        return encoder.encodeToString(shifted).substring(dependsOnBefore, wholeGroups);
    }

    private static String json(String words, String escape) {
        StringBuilder escaped = new StringBuilder();
        for (char unit : words.toCharArray()) {
            if (unit < 0x80) {
                escaped.append(unit);
            } else {
                escaped.append(String.format(Locale.ROOT, escape, (int) unit));
            }
        }
        return escaped.toString();
    }

    private static String lowerEscapes(String escaped) {
        StringBuilder lower = new StringBuilder(escaped);
        for (int at = lower.indexOf("%"); at >= 0; at = lower.indexOf("%", at + 1)) {
            lower.replace(at, at + 3, lower.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }
}
