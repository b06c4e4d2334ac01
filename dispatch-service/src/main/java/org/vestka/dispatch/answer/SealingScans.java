package org.vestka.dispatch.answer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;
import org.vestka.platform.sealing.ServiceSealer;

/**
 * Pictures of answers, never kept in clear: sealed for this service while nobody knows whose they are, and for the thread
 * of their letter afterwards, so that its erasure erases them too.
 */
public final class SealingScans {

    private static final int SWEPT_AT_ONCE = 200;
    private static final String JPEG = "image/jpeg";
    private static final String COLLECTION = "scans";
    private static final String FIELD = "picture";

    private final Scans scans;
    private final ServiceSealer own;
    private final ContentSealer content;

    /** @param scans where pictures are kept; each is listed as loose until its answer holds it */
    public SealingScans(Scans scans, ServiceSealer own, ContentSealer content) {
        this.scans = scans;
        this.own = own;
        this.content = content;
    }

    /** Keeps a page that nobody has matched. */
    ScannedPage forOurselves(String scanId, String replyId, byte[] jpeg) {
        scans.loose(scanId, replyId);
        return kept(scanId, own.sealBytes(COLLECTION, scanId, FIELD, jpeg));
    }

    /** Keeps a picture that belongs to no answer, under an id that only it can have; answers that id. */
    public String ofItsOwn(String scanId, byte[] jpeg) {
        return kept(scanId, own.sealBytes(COLLECTION, scanId, FIELD, jpeg)).scanId();
    }

    /** Removes a picture that belongs to no answer. */
    public void removeItsOwn(String scanId) {
        scans.remove(scanId);
    }

    /** A page that nobody has matched, opened for a person to look at; empty when it is there no more. */
    public Optional<byte[]> open(ScannedPage page) {
        return scans.find(page.scanId()).map(scan -> own.openBytes(COLLECTION, page.scanId(), FIELD, scan.sealed()));
    }

    /** The pages once more, sealed for the thread of their letter: the field of a page is {@code scan.<scanId>}, its owner the answer. */
    List<ScannedPage> forThread(Reply reply, DataKey key) {
        List<ScannedPage> resealed = new ArrayList<>();
        for (ScannedPage page : reply.pages()) {
            byte[] jpeg = open(page).orElseThrow(() -> new IllegalStateException("a page that was kept is gone"));
            String scanId = RandomId.next();
            scans.loose(scanId, reply.replyId());
            resealed.add(kept(scanId, content.sealBytes(key, reply.replyId(), "scan." + scanId, jpeg)));
        }
        // from here until the answer holds the new ones both are loose: a crash leaves what the sweep can tell apart
        reply.pages().forEach(page -> scans.loose(page.scanId(), reply.replyId()));
        return List.copyOf(resealed);
    }

    /** A page that was matched, opened for the person who reads it before its writer does. */
    public Optional<byte[]> open(ScannedPage page, String replyId, DataKey key) {
        return scans.find(page.scanId())
                .map(scan -> content.openBytes(key, replyId, "scan." + page.scanId(), scan.sealed()));
    }

    /** The answer holds these now. */
    void held(List<ScannedPage> pages) {
        pages.forEach(page -> scans.held(page.scanId()));
    }

    /**
     * Removes what a crash in the middle of matching left: pictures that were made an hour ago or longer and that no answer
     * holds.
     */
    public void sweep(Replies replies, Instant before) {
        for (Scans.Loose loose : scans.loose(before, SWEPT_AT_ONCE)) {
            boolean held = replies.find(loose.replyId()).map(Reply::pages).orElse(List.of()).stream()
                    .anyMatch(page -> page.scanId().equals(loose.scanId()));
            if (!held) {
                scans.remove(loose.scanId());
            }
            scans.held(loose.scanId());
        }
    }

    void remove(List<ScannedPage> pages) {
        pages.forEach(page -> {
            scans.remove(page.scanId());
            scans.held(page.scanId());
        });
    }

    private ScannedPage kept(String scanId, SealedText sealed) {
        String digest = digest(sealed.ciphertext());
        scans.keep(scanId, new Scans.Kept(sealed, digest, JPEG));
        // the same upload sent twice seals anew; what was kept first is what counts
        String first = scans.find(scanId).map(Scans.Kept::digest).orElse(digest);
        return new ScannedPage(scanId, first, JPEG);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
