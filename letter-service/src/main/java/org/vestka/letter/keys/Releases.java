package org.vestka.letter.keys;

/** The audit of released data keys; lines are added and never changed. */
public interface Releases {

    /** Durable when this returns. */
    void add(Release release);
}
