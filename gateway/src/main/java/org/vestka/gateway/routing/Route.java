package org.vestka.gateway.routing;

/**
 * What a service answers: the paths that begin like this.
 *
 * @param path a pattern such as {@code /desk/letters/**}
 * @param service its name, as tokens and addresses know it
 */
public record Route(String path, String service) {}
