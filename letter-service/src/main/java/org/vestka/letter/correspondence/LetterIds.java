package org.vestka.letter.correspondence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The ids of the letter that a held place is for. They follow from the place, so that a form that is sent twice is one
 * letter; the place's own id is random, so they hold as many random bits as any id of the house.
 *
 * @param threadId of the thread, and so of its data key
 */
public record LetterIds(String letterId, String threadId) {

    /** The ids for a held place; always the same for the same one. */
    public static LetterIds of(String assignmentId) {
        return new LetterIds(derived("letter", assignmentId), derived("thread", assignmentId));
    }

    private static String derived(String kind, String assignmentId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer bits =
                    ByteBuffer.wrap(digest.digest((kind + ":" + assignmentId).getBytes(StandardCharsets.UTF_8)));
            long high = bits.getLong() & ~0xF000L | 0x8000L;
            long low = bits.getLong() & ~(0xC000L << 48) | 0x8000L << 48;
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
