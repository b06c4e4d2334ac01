package org.vestka.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Languages;
import org.vestka.platform.identity.Person;
import org.vestka.platform.identity.web.CallerAuthentication;

/**
 * Finds out who stands at the door. A visit is a random cookie that lives as long as the browser; forms are bound to it.
 * It outlives a volunteer's session, so that a form that was open when the session lapsed can be sent after signing in
 * again; signing out ends it.
 */
public final class Visits extends OncePerRequestFilter {

    public static final String COOKIE = "visit";
    static final String LANGUAGE = "lang";

    private final String door;
    private final FormKey forms;
    private final KnownPeople people;
    private final RequestAttributeSecurityContextRepository remembered =
            new RequestAttributeSecurityContextRepository();

    /** Who is signed in; at the public door nobody ever is. */
    @FunctionalInterface
    public interface KnownPeople {

        /** The person of the session that this request belongs to, and the session is used by it. */
        Optional<Person> find(HttpServletRequest request);
    }

    public Visits(String door, FormKey forms, KnownPeople people) {
        this.door = door;
        this.forms = forms;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String visit = Cookies.read(request, COOKIE).filter(Tokens::isToken).orElseGet(() -> begin(response));
        Caller caller = new Caller(door, people.find(request), languageOf(request), forms.tokenOf(visit));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerAuthentication(caller));
        SecurityContextHolder.setContext(context);
        // The page about an error is made in a second dispatch, which finds it here.
        remembered.saveContext(context, request, response);
        chain.doFilter(request, response);
    }

    private static String begin(HttpServletResponse response) {
        String visit = Tokens.next();
        Cookies.set(response, COOKIE, visit);
        return visit;
    }

    private static Locale languageOf(HttpServletRequest request) {
        return Cookies.read(request, LANGUAGE)
                .flatMap(Languages::of)
                .orElseGet(() -> Languages.preferred(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                        .orElse("")));
    }
}
