package org.vestka.gateway.audit;

import java.util.List;

/** What was done at the desk, by whom and when; never what anybody wrote. It can be added to, and checked. */
public interface Trail {

    /** Adds a line; returns when it is stored. What follows an act that must leave a trace comes after this. */
    void note(String who, String what, String about);

    /** The latest lines, newest first. */
    List<Entry> latest(int most);

    /** Reads the whole trail again. */
    Finding check();

    /**
     * What a check found.
     *
     * @param lines that are as they were written, from the first on
     * @param whole false when the line after them was changed, taken out, or put in
     */
    record Finding(long lines, boolean whole) {}
}
