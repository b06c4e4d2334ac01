package org.vestka.dispatch.paper;

/** Envelopes that letters go into, in millimetres, long side across. */
public enum EnvelopeFormat {
    /** A4 folded in three. */
    DL(220, 110),
    /** A4 folded once. */
    C5(229, 162),
    /** A4 folded twice. */
    C6(162, 114);

    private final float width;
    private final float height;

    EnvelopeFormat(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /** Width in millimetres. */
    public float width() {
        return width;
    }

    /** Height in millimetres. */
    public float height() {
        return height;
    }
}
