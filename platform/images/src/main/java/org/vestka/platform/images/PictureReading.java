package org.vestka.platform.images;

/** What became of an uploaded picture. */
public sealed interface PictureReading {

    /** It was made anew. */
    record Made(RenderedPage picture) implements PictureReading {}

    /** It is not taken. */
    record Refused(Unreadable reason) implements PictureReading {}
}
