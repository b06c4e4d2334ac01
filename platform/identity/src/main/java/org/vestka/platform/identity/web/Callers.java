package org.vestka.platform.identity.web;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vestka.platform.identity.Caller;

/** The caller of the request that this thread answers. */
public final class Callers {

    private Callers() {}

    /** Empty when nobody was identified: on open paths, and on the page that says so. */
    public static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication
                ? Optional.of(authentication.caller())
                : Optional.empty();
    }
}
