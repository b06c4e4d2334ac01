package org.vestka.platform.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which services may call which internal paths of this one. The first rule that matches decides, and what no rule names
 * stays closed.
 */
public final class InternalRules {

    private static final InternalRules NONE = new InternalRules(List.of());

    private final List<Rule> rules;

    /** The services of these names may call the paths of this pattern ({@code /internal/keys/**}). */
    record Rule(String pattern, Set<String> services) {}

    private InternalRules(List<Rule> rules) {
        this.rules = rules;
    }

    /** Nothing is open. */
    public static InternalRules none() {
        return NONE;
    }

    /** Opens paths below {@code /internal} to these services, by their names as issuers of tokens. */
    public InternalRules allow(String pattern, String... services) {
        if (!pattern.startsWith("/internal/") || services.length == 0) {
            throw new IllegalArgumentException("An internal rule opens paths below /internal to a service: " + pattern);
        }
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule(pattern, Set.of(services)));
        return new InternalRules(List.copyOf(more));
    }

    List<Rule> rules() {
        return rules;
    }
}
