package org.vestka.gateway.people.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.UriComponentsBuilder;
import org.vestka.gateway.audit.Trail;
import org.vestka.gateway.audit.web.TrailOfRequests;
import org.vestka.gateway.door.DoorConfiguration.Entrance;
import org.vestka.gateway.people.Role;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.web.CallerAuthentication;
import org.vestka.platform.identity.web.Callers;

/** Lets volunteers in: whoever is not signed in is led to where one signs in. What each role may do, services say. */
public final class DeskEntrance implements Entrance {

    static final String SIGN_IN = "/desk/sign-in";

    private final Trail trail;

    public DeskEntrance(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void guard(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/", SIGN_IN, "/desk/set-up", "/desk/enrol", "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/desk/people", "/desk/people/**")
                        .access(when(caller -> caller.has(Role.ADMINISTRATOR.wireName())))
                        .anyRequest()
                        .access(when(caller -> caller.person().isPresent())))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler((request, response, why) -> refuse(request, response)))
                .addFilterAfter(new TrailOfRequests(trail), AuthorizationFilter.class);
    }

    private static AuthorizationManager<RequestAuthorizationContext> when(Predicate<Caller> condition) {
        return (authentication, request) -> new AuthorizationDecision(
                authentication.get() instanceof CallerAuthentication known && condition.test(known.caller()));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Callers.current().flatMap(Caller::person).isPresent()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (request.getMethod().equals("GET")) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(
                    HttpHeaders.LOCATION,
                    UriComponentsBuilder.fromPath(SIGN_IN)
                            .queryParam("to", "{to}")
                            .build(request.getRequestURI())
                            .toString());
        } else {
            // A page that can be reloaded after signing in elsewhere: the browser then sends the form again.
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }
}
