package org.vestka.dispatch.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.paper.LetterSetting.Placed;
import org.vestka.platform.images.FileFormat;
import org.vestka.platform.images.ImageHeader;

/**
 * Where the writer's picture stands: below the signature where it has room, else on a sheet of its own. Millimetres from the
 * upper left corner of the text.
 */
record PictureOnSheet(int sheet, float x, float y, float width, float height) {

    /** Large enough to be looked at for long, small enough to leave the sheet a letter. */
    private static final float MOST_WIDTH = 150;

    private static final float MOST_HEIGHT = 170;
    /** A picture is made smaller to stand with its letter, but not smaller than this share of what it might have. */
    private static final float LEAST_SHARE = 0.6f;

    private static final float ABOVE = 9;

    /** What the text takes, and the picture; null where there is none. */
    record Sheets(List<List<Placed>> lines, @Nullable PictureOnSheet picture) {}

    /**
     * Adds the picture to the sheets of the text.
     *
     * @param height of the text in millimetres on each sheet, counted from 0
     */
    static Sheets after(List<List<Placed>> text, byte @Nullable [] jpeg, IntToDoubleFunction height) {
        ImageHeader size =
                jpeg == null ? null : ImageHeader.of(FileFormat.JPEG, jpeg).orElse(null);
        if (size == null) {
            return new Sheets(text, null);
        }
        int last = text.size() - 1;
        float below = text.getLast().isEmpty() ? 0 : text.getLast().getLast().y() + ABOVE;
        float wanted = scale(size, MOST_HEIGHT);
        float here = scale(size, (float) Math.min(MOST_HEIGHT, height.applyAsDouble(last) - below));
        if (here >= wanted * LEAST_SHARE) {
            return new Sheets(text, placed(last, below, size, here));
        }
        List<List<Placed>> sheets = new ArrayList<>(text);
        sheets.add(List.of());
        float alone = scale(size, (float) Math.min(MOST_HEIGHT, height.applyAsDouble(last + 1)));
        return new Sheets(sheets, placed(last + 1, 0, size, alone));
    }

    private static PictureOnSheet placed(int sheet, float y, ImageHeader size, float scale) {
        float width = size.width() * scale;
        return new PictureOnSheet(sheet, (LetterSetting.WIDTH - width) / 2, y, width, size.height() * scale);
    }

    /** Millimetres for a pixel so that it fits. */
    private static float scale(ImageHeader size, float mostHeight) {
        return Math.max(0, Math.min(MOST_WIDTH / size.width(), mostHeight / size.height()));
    }
}
