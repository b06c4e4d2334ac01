package org.vestka.gateway.home;

import java.util.Set;

/**
 * What a service says of one of its queues; fields that are not named here are its own business.
 *
 * @param key of the queue, and of its words: {@code home.letter.waiting}
 * @param count how much waits
 * @param path where one works on it
 * @param roles who does
 */
public record Waiting(String key, long count, String path, Set<String> roles) {}
