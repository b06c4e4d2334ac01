package org.vestka.translation.piece;

/**
 * A page of an answer; the picture stays with the dispatch-service until somebody looks at it.
 *
 * @param digest SHA-256 of the sealed bytes, hex
 * @param mediaType image/png or image/jpeg
 */
public record ScanPage(String scanId, String digest, String mediaType) {}
