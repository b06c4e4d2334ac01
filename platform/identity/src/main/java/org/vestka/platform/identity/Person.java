package org.vestka.platform.identity;

import java.util.Set;

/**
 * A volunteer who is signed in at the desk.
 *
 * @param id of the account; random, says nothing about the person, fit to be stored
 * @param roles that the desk's door granted, by their names
 */
public record Person(String id, Set<String> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
