package org.vestka.dispatch.paper;

/** Envelopes that letters go into, in millimetres, long side across; with a window the letter's first sheet bears the address. */
public enum EnvelopeFormat {
    /** A4 folded in three. */
    DL(220, 110, false, 4.7f, 99, 198),
    /** A4 folded once. */
    C5(229, 162, false, 7.0f, 148.5f),
    /** A4 folded twice. */
    C6(162, 114, false, 3.6f, 148.5f),
    /** A4 folded in three, the address in the window at the lower right. */
    DL_WINDOW(220, 110, true, 4.7f, 99, 198),
    /** A4 folded once, the address in the window at the lower right. */
    C5_WINDOW(229, 162, true, 7.0f, 148.5f);

    private final float width;
    private final float height;
    private final boolean window;
    private final float grams;
    private final float[] folds;

    EnvelopeFormat(float width, float height, boolean window, float grams, float... folds) {
        this.width = width;
        this.height = height;
        this.window = window;
        this.grams = grams;
        this.folds = folds;
    }

    /** Width in millimetres. */
    public float width() {
        return width;
    }

    /** Height in millimetres. */
    public float height() {
        return height;
    }

    /** Whether the address shows through a window instead of being printed on the face. */
    public boolean window() {
        return window;
    }

    /** Weight of the empty envelope in grams, of 80 g paper. */
    public float grams() {
        return grams;
    }

    /** Where an A4 sheet is folded for it, from the top in millimetres. */
    float[] folds() {
        return folds.clone();
    }

    /** Top of what shows in the window on the first sheet: windows of 45 mm, 20 mm above the lower edge (GOST R 51506-99). */
    float windowTop() {
        return folds[0] - 58;
    }

    /** Where the text of a first sheet begins so that none of it shows in the window. */
    float textBelow() {
        return folds[0] + 10;
    }
}
