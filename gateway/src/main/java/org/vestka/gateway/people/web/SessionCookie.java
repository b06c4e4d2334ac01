package org.vestka.gateway.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.vestka.gateway.door.Cookies;
import org.vestka.gateway.door.Tokens;
import org.vestka.gateway.door.Visits;
import org.vestka.gateway.door.Visits.KnownPeople;
import org.vestka.gateway.people.ComingIn;
import org.vestka.platform.identity.Person;

/** The cookie of a session: how the door knows the person at each request. */
public final class SessionCookie implements KnownPeople {

    private static final String NAME = "session";

    private final ComingIn comingIn;

    public SessionCookie(ComingIn comingIn) {
        this.comingIn = comingIn;
    }

    @Override
    public Optional<Person> find(HttpServletRequest request) {
        return token(request).flatMap(comingIn::whose);
    }

    Optional<String> token(HttpServletRequest request) {
        return Cookies.read(request, NAME).filter(Tokens::isToken);
    }

    void give(HttpServletResponse response, String token) {
        Cookies.set(response, NAME, token);
    }

    /** Ends the visit too: forms that the person left open are nobody's now. */
    void take(HttpServletResponse response) {
        Cookies.remove(response, NAME);
        Cookies.remove(response, Visits.COOKIE);
    }
}
