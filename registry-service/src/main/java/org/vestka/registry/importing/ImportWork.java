package org.vestka.registry.importing;

/** Sees to it that work on lists is done: at once where a list is short, else while the registrar looks on. */
public interface ImportWork {

    /** Does, or has done, whatever is under way with a list. */
    void goOn(String importId);
}
