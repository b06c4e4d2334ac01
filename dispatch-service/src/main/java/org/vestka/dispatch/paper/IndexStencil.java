package org.vestka.dispatch.paper;

import java.io.IOException;

/** The index once more as sorting machines read it: digits drawn on a grid of dots, with two bars above that say where to look. */
final class IndexStencil {

    static final float WIDTH = 6 * 8.5f;
    static final float HEIGHT = 14;

    private static final float DIGIT_WIDTH = 5;
    private static final float HALF = 5;
    private static final float PITCH = 8.5f;

    // corners of the digit's box from the upper left: 0 1 / 2 3 / 4 5
    private static final int[][][] STROKES = {
        {{0, 1}, {1, 5}, {5, 4}, {4, 0}},
        {{2, 1}, {1, 5}},
        {{0, 1}, {1, 3}, {3, 4}, {4, 5}},
        {{0, 1}, {1, 2}, {2, 3}, {3, 4}},
        {{0, 2}, {2, 3}, {1, 5}},
        {{1, 0}, {0, 2}, {2, 3}, {3, 5}, {5, 4}},
        {{1, 2}, {2, 4}, {4, 5}, {5, 3}, {3, 2}},
        {{0, 1}, {1, 2}, {2, 4}},
        {{0, 1}, {1, 5}, {5, 4}, {4, 0}, {2, 3}},
        {{3, 2}, {2, 0}, {0, 1}, {1, 3}, {3, 4}},
    };

    private static final int[][] GRID = {{0, 1}, {2, 3}, {4, 5}, {0, 4}, {1, 5}, {1, 2}, {3, 4}};

    private IndexStencil() {}

    /** Draws six digits with the upper left corner of the whole at x, y. */
    static void draw(Canvas canvas, String index, float x, float y) throws IOException {
        canvas.box(x, y, DIGIT_WIDTH, 1.6f, Canvas.INK);
        canvas.box(x + PITCH, y, DIGIT_WIDTH, 1.6f, Canvas.INK);
        for (int i = 0; i < index.length(); i++) {
            float left = x + i * PITCH;
            float top = y + HEIGHT - 2 * HALF;
            for (int[] edge : GRID) {
                canvas.dotted(
                        left + atX(edge[0]),
                        top + atY(edge[0]),
                        left + atX(edge[1]),
                        top + atY(edge[1]),
                        0.3f,
                        1f,
                        0.5f);
            }
            for (int[] stroke : STROKES[index.charAt(i) - '0']) {
                canvas.line(
                        left + atX(stroke[0]),
                        top + atY(stroke[0]),
                        left + atX(stroke[1]),
                        top + atY(stroke[1]),
                        0.7f,
                        0);
            }
        }
    }

    private static float atX(int corner) {
        return corner % 2 * DIGIT_WIDTH;
    }

    private static float atY(int corner) {
        return corner / 2 * HALF;
    }
}
