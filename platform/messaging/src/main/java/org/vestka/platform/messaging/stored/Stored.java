package org.vestka.platform.messaging.stored;

/**
 * An aggregate as it was read.
 *
 * @param id of the document
 * @param version how many times it has changed, from 1
 * @param state the domain's record
 */
public record Stored<S>(String id, long version, S state) {}
