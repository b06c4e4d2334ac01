package org.vestka.letter.correspondence;

import java.util.Optional;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;

/** Puts a picture into a letter, sealed like its text: the letter's erasure erases it, too. */
public final class AttachingPicture {

    /** The field that a picture is sealed for; its owner is the letter. */
    public static final String FIELD = "picture";

    private final Pictures pictures;
    private final ContentSealer sealer;

    public AttachingPicture(Pictures pictures, ContentSealer sealer) {
        this.pictures = pictures;
        this.sealer = sealer;
    }

    /** Does what the writer says; the same again changes nothing that anybody sees. */
    void attach(String letterId, DataKey key, PictureChoice choice) {
        switch (choice) {
            case PictureChoice.AsBefore asBefore -> {}
            case PictureChoice.Without without -> pictures.remove(letterId);
            case PictureChoice.With(byte[] jpeg) ->
                pictures.keep(letterId, sealer.sealBytes(key, letterId, FIELD, jpeg));
        }
    }

    /** Whether there is one. */
    public boolean has(String letterId) {
        return pictures.has(letterId);
    }

    /** The picture as JPEG, opened for one request; empty when there is none. */
    public Optional<byte[]> open(String letterId, DataKey key) {
        return pictures.find(letterId).map(found -> sealer.openBytes(key, letterId, FIELD, found));
    }
}
