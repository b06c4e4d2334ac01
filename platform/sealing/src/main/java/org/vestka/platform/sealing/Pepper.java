package org.vestka.platform.sealing;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Keyed hashes (HMAC-SHA-256) for looking things up that must not be stored in clear. Peppers have versions and are never
 * replaced in place: a new one is added, new hashes are made with it, and old ones are still found.
 */
public final class Pepper {

    private static final int BYTES = 32;

    private final NavigableMap<Integer, PrfSet> versions;

    Pepper(NavigableMap<Integer, PrfSet> versions) {
        this.versions = new TreeMap<>(versions);
    }

    /**
     * The hash to store, made with the newest pepper.
     *
     * @param purpose what is looked up, so that hashes of two kinds of value never meet
     * @return the version, a point and 43 letters, such as {@code 1.pmWkWSBC…}
     */
    public String hash(String purpose, String value) {
        return hash(versions.lastEntry(), purpose, value);
    }

    /** All hashes under which the value may be stored, one for each version, the newest first. */
    public List<String> hashes(String purpose, String value) {
        return versions.descendingMap().entrySet().stream()
                .map(version -> hash(version, purpose, value))
                .toList();
    }

    private static String hash(Map.Entry<Integer, PrfSet> version, String purpose, String value) {
        byte[] place = Place.of("pepper", purpose);
        byte[] plain = value.getBytes(StandardCharsets.UTF_8);
        byte[] input = ByteBuffer.allocate(place.length + plain.length)
                .put(place)
                .put(plain)
                .array();
        try {
            byte[] hash = version.getValue().computePrimary(input, BYTES);
            return version.getKey() + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyed hash could not be made", e);
        }
    }
}
