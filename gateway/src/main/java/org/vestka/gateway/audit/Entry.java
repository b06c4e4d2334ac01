package org.vestka.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * One line of the trail. Its hash covers the hash of the line before, so that no line can be changed, taken out or put
 * in between without all later hashes telling.
 *
 * @param id counts from 1 without gaps
 * @param at to the second
 * @param who the account's id, or the door's name where nobody was signed in
 * @param what was done: a word, or the method of a request
 * @param about an account's id or a path; never what anybody wrote
 * @param previous the hash of the line before; empty for the first
 */
public record Entry(long id, Instant at, String who, String what, String about, String previous, String hash) {

    /** The line that follows this one. */
    public Entry next(Instant now, String actor, String deed, String subject) {
        return of(id + 1, now, actor, deed, subject, hash);
    }

    /** The first line of a trail. */
    public static Entry first(Instant now, String actor, String deed, String subject) {
        return of(1, now, actor, deed, subject, "");
    }

    private static Entry of(long id, Instant now, String who, String what, String about, String previous) {
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        return new Entry(id, at, who, what, about, previous, hashOf(id, at, who, what, about, previous));
    }

    /** Whether this line is what was written, and follows that one. */
    public boolean follows(String hashBefore, long idBefore) {
        return id == idBefore + 1
                && previous.equals(hashBefore)
                && hash.equals(hashOf(id, at, who, what, about, previous));
    }

    private static String hashOf(long id, Instant at, String who, String what, String about, String previous) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {Long.toString(id), at.toString(), who, what, about, previous}) {
                byte[] octets = part.getBytes(StandardCharsets.UTF_8);
                // The length before each part: no two lines may look the same because a border moved.
                sha.update(Integer.toString(octets.length).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) ':');
                sha.update(octets);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
