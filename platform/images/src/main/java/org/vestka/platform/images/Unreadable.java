package org.vestka.platform.images;

/** Why an uploaded file is not taken; each can be put into words. */
public enum Unreadable {
    /** There was nothing in it. */
    EMPTY,
    /** More bytes than are taken. */
    TOO_LARGE,
    /** It begins like none of the formats that are taken. */
    NOT_AN_IMAGE,
    /** A photograph in Apple's format, which this machine cannot read. */
    HEIC,
    /** A picture larger than any that is taken. */
    TOO_MANY_PIXELS,
    /** More pages than are taken at once. */
    TOO_MANY_PAGES,
    /** It is damaged, or not what its first bytes say. */
    BROKEN,
    /** Reading it took too much time or memory and was stopped. */
    TOO_MUCH_WORK,
    /** Others are being read. */
    BUSY
}
