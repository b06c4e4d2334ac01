package org.vestka.platform.sealing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The place a ciphertext is bound to, as the associated data of its seal. */
final class Place {

    private Place() {}

    /**
     * The bytes of a place. Every part is preceded by its length, so that ("ab", "c") and ("a", "bc") differ; the kind
     * keeps apart what one key seals for several purposes.
     */
    static byte[] of(String kind, String... parts) {
        ByteArrayOutputStream place = new ByteArrayOutputStream(128);
        append(place, kind);
        for (String part : parts) {
            if (part.isEmpty()) {
                throw new IllegalArgumentException("a place to seal for has an empty part (" + kind + ")");
            }
            append(place, part);
        }
        return place.toByteArray();
    }

    private static void append(ByteArrayOutputStream place, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        place.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        place.writeBytes(bytes);
    }
}
