package org.vestka.platform.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which roles may reach which pages of the desk. A bean of each service; the first rule that matches decides, and what
 * no rule names stays closed.
 */
public final class DeskRules {

    private static final DeskRules NONE = new DeskRules(List.of());

    private final List<Rule> rules;

    /** Whoever has one of the roles may reach the paths of this pattern ({@code /desk/letters/**}). */
    record Rule(String pattern, Set<String> roles) {}

    private DeskRules(List<Rule> rules) {
        this.rules = rules;
    }

    /** Nothing is open. */
    public static DeskRules none() {
        return NONE;
    }

    /** Opens paths below {@code /desk} to whoever has at least one of these roles. */
    public DeskRules allow(String pattern, String... roles) {
        if (!pattern.startsWith("/desk") || roles.length == 0) {
            throw new IllegalArgumentException("A desk rule opens paths below /desk to at least one role: " + pattern);
        }
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule(pattern, Set.of(roles)));
        return new DeskRules(List.copyOf(more));
    }

    List<Rule> rules() {
        return rules;
    }
}
