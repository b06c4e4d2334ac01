package org.vestka.platform.messaging;

/** Documents that keep how far they have heard each line. */
public interface Marks {

    /**
     * Advances the mark of a document and changes nothing else; for events of types that do not concern it, and for
     * content that was erased.
     *
     * @param id the document; when there is none, there is no mark to keep and nothing to do
     */
    Verdict passOver(Heard<?> heard, String id);
}
