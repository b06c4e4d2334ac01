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

    /** A4 at about 150 dots an inch. */
    private static final int LONG_SIDE = 1_800;

    private CodeFinder() {}

    /**
     * Every different code that is found on the page as a whole, in the order of finding; the search ends with the first
     * view that shows any. A page is made smaller first: a module of our codes stays six dots wide.
     */
    static List<Found> on(Grey page) {
        Map<ReplyCode, Found> found = new LinkedHashMap<>();
        Grey small = page.atMost(LONG_SIDE);
        for (UnaryOperator<Grey> way : PAGE_VIEWS) {
            Grey view = way.apply(small);
            for (Function<LuminanceSource, Binarizer> ink : INK) {
                several(view, ink, found);
                if (!found.isEmpty()) {
                    return List.copyOf(found.values());
                }
            }
        }
        return List.of();
    }

    /** What is found by looking at one part of the page after the other; takes a second where there is nothing. */
    static List<Found> closelyOn(Grey page) {
        Map<ReplyCode, Found> found = new LinkedHashMap<>();
        Grey small = page.atMost(LONG_SIDE);
        for (int tile = 0; tile < Grey.TILES && found.isEmpty(); tile++) {
            for (UnaryOperator<Grey> way : TILE_VIEWS) {
                Grey view = way.apply(small.tile(tile));
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

        /** Made smaller where its longer side has more dots than that. */
        Grey atMost(int side) {
            double factor = (double) side / Math.max(width, height);
            return factor < 0.9 ? scaled(factor) : this;
        }

        /** Turned by quarters, clockwise. */
        Grey turned(int quarters) {
            Grey page = this;
            for (int i = 0; i < quarters; i++) {
                byte[] out = new byte[page.pixels.length];
                for (int y = 0; y < page.height; y++) {
                    for (int x = 0; x < page.width; x++) {
                        out[x * page.height + page.height - 1 - y] = page.pixels[y * page.width + x];
                    }
                }
                page = new Grey(out, page.height, page.width);
            }
            return page;
        }

        /** Turned clockwise by a small angle in degrees; what comes in from outside is as light as the page's edge. */
        Grey rotated(double degrees) {
            if (Math.abs(degrees) < 0.05) {
                return this;
            }
            double radians = Math.toRadians(degrees);
            double sin = Math.sin(radians);
            double cos = Math.cos(radians);
            double middleX = width / 2.0;
            double middleY = height / 2.0;
            byte[] out = new byte[pixels.length];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double fromX = cos * (x - middleX) + sin * (y - middleY) + middleX;
                    double fromY = -sin * (x - middleX) + cos * (y - middleY) + middleY;
                    int nearX = Math.clamp((int) Math.floor(fromX), 0, width - 2);
                    int nearY = Math.clamp((int) Math.floor(fromY), 0, height - 2);
                    double partX = Math.clamp(fromX - nearX, 0, 1);
                    double partY = Math.clamp(fromY - nearY, 0, 1);
                    int at = nearY * width + nearX;
                    double above = (pixels[at] & 0xFF) * (1 - partX) + (pixels[at + 1] & 0xFF) * partX;
                    double below = (pixels[at + width] & 0xFF) * (1 - partX) + (pixels[at + width + 1] & 0xFF) * partX;
                    out[y * width + x] = (byte) (int) (above * (1 - partY) + below * partY);
                }
            }
            return new Grey(out, width, height);
        }

        /** How much its rows differ from each other: most when ruled lines lie level. */
        double evenness() {
            double sum = 0;
            double before = -1;
            // edges of the paper against a table would drown the lines
            int from = width / 4;
            int to = width - from;
            for (int y = height / 8; y < height - height / 8; y++) {
                double row = 0;
                for (int x = from; x < to; x++) {
                    row += pixels[y * width + x] & 0xFF;
                }
                row /= Math.max(1, to - from);
                if (before >= 0) {
                    sum += (row - before) * (row - before);
                }
                before = row;
            }
            return sum / Math.max(1, height);
        }

        /** A strip across the page, from and to as shares of its height. */
        Grey rows(double from, double to) {
            int first = Math.clamp((int) (height * from), 0, height - 1);
            int rows = Math.clamp((int) (height * (to - from)), 1, height - first);
            byte[] out = new byte[rows * width];
            System.arraycopy(pixels, first * width, out, 0, out.length);
            return new Grey(out, width, rows);
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
