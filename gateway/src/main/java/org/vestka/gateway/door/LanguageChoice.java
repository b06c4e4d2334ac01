package org.vestka.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.vestka.platform.identity.Languages;

/** A page that is asked for with {@code ?lang=} is shown in that language, and so are all that follow. */
final class LanguageChoice extends OncePerRequestFilter {

    private static final String PARAMETER = "lang";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Locale> chosen = chosen(request);
        if (chosen.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Cookies.set(response, Visits.LANGUAGE, chosen.get().getLanguage());
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, withoutChoice(request));
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        if (query == null || !request.getMethod().equals("GET") || !query.contains(PARAMETER + "=")) {
            return Optional.empty();
        }
        @Nullable List<@Nullable String> wanted = here(request).getQueryParams().get(PARAMETER);
        @Nullable String tag = wanted == null ? null : wanted.getFirst();
        return tag == null ? Optional.empty() : Languages.of(tag);
    }

    private static String withoutChoice(HttpServletRequest request) {
        UriComponents kept = UriComponentsBuilder.newInstance()
                .path(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(PARAMETER)
                .build();
        return kept.toUriString();
    }

    private static UriComponents here(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build();
    }
}
