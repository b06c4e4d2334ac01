package org.vestka.registry.letters;

/** The letters that writers have sent off here, as a number for the start page. */
public interface WrittenLetters {

    /** How many, as counted at most a minute ago. */
    long count();
}
