package org.vestka.dispatch.scanning.decoding;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.replycode.ReplyCode;

/**
 * Finds reply codes on a page that was printed, folded, written on and photographed. One reader alone finds half of them;
 * a cascade of cheap views of the same page (two ways to tell ink from paper, a blur against noise, other sizes, nine
 * overlapping tiles) finds nearly all.
 */
final class CodeFinder {

    /** A code, and how many quarter turns clockwise set the page upright. */
    record Found(ReplyCode code, int quarterTurns) {}

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    private static final List<Function<LuminanceSource, Binarizer>> INK =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    /** Views are made one at a time: the child that looks has little memory. */
    private static final List<UnaryOperator<Grey>> PAGE_VIEWS = List.of(
            page -> page,
            Grey::blurred,
            page -> page.scaled(0.5),
            page -> page.scaled(0.5).blurred(),
            page -> page.scaled(2),
            page -> page.scaled(0.33));

    private static final List<UnaryOperator<Grey>> TILE_VIEWS =
            List.of(tile -> tile, Grey::blurred, tile -> tile.scaled(2), tile -> tile.scaled(0.5));

    private CodeFinder() {}

    /** Every different code that is found, in the order of finding; the search ends with the first view that shows any. */
    static List<Found> on(Grey page) {
        Map<ReplyCode, Found> found = new LinkedHashMap<>();
        for (UnaryOperator<Grey> way : PAGE_VIEWS) {
            Grey view = way.apply(page);
            for (Function<LuminanceSource, Binarizer> ink : INK) {
                several(view, ink, found);
                if (!found.isEmpty()) {
                    return List.copyOf(found.values());
                }
            }
        }
        for (int tile = 0; tile < Grey.TILES && found.isEmpty(); tile++) {
            for (UnaryOperator<Grey> way : TILE_VIEWS) {
                Grey view = way.apply(page.tile(tile));
                for (Function<LuminanceSource, Binarizer> ink : INK) {
                    single(view, ink, found);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static void several(Grey view, Function<LuminanceSource, Binarizer> ink, Map<ReplyCode, Found> found) {
        try {
            BinaryBitmap bitmap = new BinaryBitmap(ink.apply(view.source()));
            for (Result result : new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)) {
                keep(result, found);
            }
        } catch (NotFoundException none) {
            single(view, ink, found);
        }
    }

    private static void single(Grey view, Function<LuminanceSource, Binarizer> ink, Map<ReplyCode, Found> found) {
        try {
            keep(new QRCodeReader().decode(new BinaryBitmap(ink.apply(view.source())), HINTS), found);
        } catch (ReaderException none) {
            // the next view may show it
            return;
        }
    }

    private static void keep(Result result, Map<ReplyCode, Found> found) {
        String text = result.getText();
        if (text.length() == ReplyCode.LENGTH) {
            ReplyCode.read(text)
                    .ifPresent(
                            code -> found.putIfAbsent(code, new Found(code, quarterTurns(result.getResultPoints()))));
        }
    }

    /** The finder patterns come as lower left, upper left, upper right of the code as it was printed. */
    private static int quarterTurns(ResultPoint @Nullable [] points) {
        if (points == null || points.length < 3) {
            return 0;
        }
        double angle = Math.atan2(points[2].getY() - points[1].getY(), points[2].getX() - points[1].getX());
        return Math.floorMod((int) Math.round(-angle / (Math.PI / 2)), 4);
    }

    /** A page as grey values, one byte a pixel. */
    record Grey(byte[] pixels, int width, int height) {

        static final int TILES = 9;

        // corners first: that is where the codes are
        private static final int[] TILE_ROWS = {0, 2, 0, 2, 0, 1, 1, 1, 2};
        private static final int[] TILE_COLUMNS = {2, 0, 0, 2, 1, 0, 1, 2, 1};

        LuminanceSource source() {
            return new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
        }

        Grey blurred() {
            byte[] out = pixels.clone();
            for (int y = 1; y < height - 1; y++) {
                for (int x = 1; x < width - 1; x++) {
                    int at = y * width + x;
                    int sum = 0;
                    for (int dy = -width; dy <= width; dy += width) {
                        sum += (pixels[at + dy - 1] & 0xFF) + (pixels[at + dy] & 0xFF) + (pixels[at + dy + 1] & 0xFF);
                    }
                    out[at] = (byte) (sum / 9);
                }
            }
            return new Grey(out, width, height);
        }

        Grey scaled(double factor) {
            int w = Math.max(1, (int) (width * factor));
            int h = Math.max(1, (int) (height * factor));
            // twice the size of a large scan costs more than it finds
            if (factor > 1 && (long) w * h > 16_000_000L) {
                return this;
            }
            byte[] out = new byte[w * h];
            for (int y = 0; y < h; y++) {
                int fromY = Math.min(height - 1, (int) (y / factor));
                int toY = Math.min(height, Math.max(fromY + 1, (int) ((y + 1) / factor)));
                for (int x = 0; x < w; x++) {
                    int fromX = Math.min(width - 1, (int) (x / factor));
                    int toX = Math.min(width, Math.max(fromX + 1, (int) ((x + 1) / factor)));
                    int sum = 0;
                    for (int sy = fromY; sy < toY; sy++) {
                        for (int sx = fromX; sx < toX; sx++) {
                            sum += pixels[sy * width + sx] & 0xFF;
                        }
                    }
                    out[y * w + x] = (byte) (sum / ((toY - fromY) * (toX - fromX)));
                }
            }
            return new Grey(out, w, h);
        }

        /** One of nine overlapping tiles, each half as wide and high as the page. */
        Grey tile(int number) {
            int w = Math.max(1, width / 2);
            int h = Math.max(1, height / 2);
            int left = TILE_COLUMNS[number] * (width - w) / 2;
            int top = TILE_ROWS[number] * (height - h) / 2;
            byte[] out = new byte[w * h];
            for (int y = 0; y < h; y++) {
                System.arraycopy(pixels, (y + top) * width + left, out, y * w, w);
            }
            return new Grey(out, w, h);
        }
    }
}
