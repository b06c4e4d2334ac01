package org.vestka.dispatch.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small mark on an envelope by which a dispatcher tells at the post which letter it is, and which copy: of a letter that
 * was printed again only the last copy may leave. Says nothing to anyone outside.
 *
 * @param symbols seven of Crockford's base 32
 * @param copy which copy of the letter, from 1
 */
public record EnvelopeMark(String symbols, int copy) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 7;
    private static final Pattern SHOWN = Pattern.compile("([0-9A-Z]{" + LENGTH + "})([0-9]{1,3})");

    /** The mark of this copy of what has this id. */
    public static EnvelopeMark of(String postingId, int copy) {
        byte[] digest;
        try {
            digest = MessageDigest.getInstance("SHA-256")
                    .digest(("envelope:" + postingId).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        StringBuilder symbols = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            symbols.append(ALPHABET.charAt(digest[i] & 31));
        }
        return new EnvelopeMark(symbols.toString(), copy);
    }

    /** What a barcode scanner or a person typed, forgiving case, spaces, dashes and Crockford's look-alikes; empty when it is no mark. */
    public static Optional<EnvelopeMark> read(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s.·/–-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        Matcher found = SHOWN.matcher(plain);
        return found.matches()
                ? Optional.of(new EnvelopeMark(found.group(1), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    /** Whether both mark the same letter, whichever copy. */
    public boolean sameLetter(EnvelopeMark other) {
        return symbols.equals(other.symbols);
    }

    /** As it stands on the envelope. */
    public String shown() {
        return symbols.substring(0, 4) + "-" + symbols.substring(4) + "-" + copy;
    }
}
