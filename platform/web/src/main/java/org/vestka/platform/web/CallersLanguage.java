package org.vestka.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Languages;
import org.vestka.platform.identity.web.Callers;

/** The language that the door found out; before anybody is identified, what the browser prefers. */
final class CallersLanguage implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Callers.current()
                .filter(Caller::isBrowser)
                .map(Caller::language)
                .orElseGet(() -> Languages.preferred(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                        .orElse("")));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen at the door");
    }
}
