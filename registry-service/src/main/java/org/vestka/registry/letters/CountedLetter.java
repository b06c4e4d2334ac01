package org.vestka.registry.letters;

/** A letter that was counted. It keeps no more than its id: whom it went to is nobody's business here. */
public record CountedLetter(String letterId) {

    /** Nobody outside hears of counting. */
    public enum Silence {}
}
