package org.vestka.letter.correspondence;

/** What a writer says of the picture in their letter. */
public sealed interface PictureChoice {

    /** Nothing: one that was saved with a draft stays. */
    record AsBefore() implements PictureChoice {}

    /** No picture, or not any more. */
    record Without() implements PictureChoice {}

    /**
     * This one.
     *
     * @param jpeg made anew from what was uploaded
     */
    record With(byte[] jpeg) implements PictureChoice {}
}
