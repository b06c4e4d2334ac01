package org.vestka.registry.prisoners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;

/**
 * The photograph of a prisoner, made anew from what was uploaded: pixels and nothing else.
 *
 * @param photoId another one with every upload, so that an address shows one picture for ever; null once it was taken down
 * @param jpeg of some hundred pixels a side; empty once it was taken down
 * @param taken when the registrar put it there
 */
public record Photo(String prisonerId, @Nullable String photoId, byte[] jpeg, int width, int height, LocalDate taken) {

    /** Pages show it so large at most, and screens with small dots have something to show. */
    private static final int SHOWN_SIDE = 320;

    /** Nobody outside hears of photographs. */
    public enum Silence {}

    /** How wide pages show it, in their pixels. */
    public int shownWidth() {
        return shown(width);
    }

    /** How high pages show it, in their pixels. */
    public int shownHeight() {
        return shown(height);
    }

    private int shown(int side) {
        int longest = Math.max(width, height);
        return longest <= SHOWN_SIDE ? side : Math.max(1, side * SHOWN_SIDE / longest);
    }

    /** The same picture under the other id of its prisoner. */
    Photo of(String otherId) {
        return new Photo(otherId, photoId, jpeg, width, height, taken);
    }

    /** Whether there is a picture to be seen. */
    public boolean isThere() {
        return photoId != null;
    }

    /** Another picture, or the same that was sent twice. */
    public Decision<Photo, Silence, Silence> replacedBy(Photo newer) {
        return newer.photoId != null && newer.photoId.equals(photoId) ? Decision.unchanged() : Decision.changed(newer);
    }

    /** Takes it down; the pixels are gone. */
    public Decision<Photo, Silence, Silence> takenDown() {
        return photoId == null
                ? Decision.unchanged()
                : Decision.changed(new Photo(prisonerId, null, new byte[0], 0, 0, taken));
    }
}
