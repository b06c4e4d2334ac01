package org.vestka.platform.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * Who asks, as a verified token says: someone at a door, or another service.
 *
 * @param issuer who signed: one of the two doors, or the name of a service
 * @param person the volunteer; only ever present at the desk's door
 * @param language in which pages are wanted; English for services
 * @param formToken what a form of this session must carry; empty when a service speaks for itself
 */
public record Caller(String issuer, Optional<Person> person, Locale language, String formToken) {

    /** The door that faces the internet. Whatever it signs carries no person and no role. */
    public static final String DOOR_PUBLIC = "door-public";

    /** The door of the volunteers, and the only issuer whose roles count. */
    public static final String DOOR_DESK = "door-desk";

    public static Caller ofService(String name) {
        return new Caller(name, Optional.empty(), Locale.ENGLISH, "");
    }

    /** Someone's browser stands behind this request. */
    public boolean isBrowser() {
        return !formToken.isEmpty() && (issuer.equals(DOOR_PUBLIC) || issuer.equals(DOOR_DESK));
    }

    public boolean isDesk() {
        return isBrowser() && issuer.equals(DOOR_DESK);
    }

    /** A service, or a door for itself and nobody behind it. */
    public boolean isService() {
        return formToken.isEmpty();
    }

    /** True when the person is there and has this role. */
    public boolean has(String role) {
        return person.map(p -> p.has(role)).orElse(false);
    }
}
