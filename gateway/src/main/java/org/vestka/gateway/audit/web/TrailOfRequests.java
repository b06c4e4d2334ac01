package org.vestka.gateway.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vestka.gateway.audit.Trail;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Person;
import org.vestka.platform.identity.web.Callers;

/** Notes who opened what at the desk, before it is opened. Ids in paths are random; queries are left out. */
public final class TrailOfRequests extends OncePerRequestFilter {

    private final Trail trail;

    public TrailOfRequests(Trail trail) {
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> person = Callers.current().flatMap(Caller::person);
        String path = request.getRequestURI();
        if (person.isPresent() && path.startsWith("/desk/")) {
            trail.note(person.get().id(), request.getMethod(), path.substring(0, Math.min(path.length(), 200)));
        }
        chain.doFilter(request, response);
    }
}
