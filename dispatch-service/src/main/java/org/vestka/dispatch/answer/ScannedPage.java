package org.vestka.dispatch.answer;

/**
 * A page of an answer, re-rendered and sealed.
 *
 * @param scanId where its picture is kept; another one after the picture was sealed for its thread
 * @param digest SHA-256 of the sealed bytes, in hex
 * @param mediaType of the picture once opened
 */
public record ScannedPage(String scanId, String digest, String mediaType) {}
