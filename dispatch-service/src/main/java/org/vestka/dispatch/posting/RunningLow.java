package org.vestka.dispatch.posting;

/** Tells how many kinds of supplies run low where letters are posted. */
@FunctionalInterface
public interface RunningLow {
    int kinds();
}
