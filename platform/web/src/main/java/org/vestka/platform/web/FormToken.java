package org.vestka.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.function.HandlerFunction;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.web.Callers;

/**
 * What a browser sends must come from a form of its own session: its {@code _form} equals the token that the door put
 * into the caller's identity. Where the form is made, {@code th:action} adds the field by itself.
 *
 * <p>Types of content that no form of another site can send without the browser's asking first are let through.
 */
final class FormToken implements HandlerInterceptor {

    static final String FIELD = "_form";

    private static final String HEADER = "X-Form-Token";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> SENT_BY_FORMS =
            Set.of("", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    /** A form came without the token of its session; what was typed is offered again. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing() {
            super("The form is not of this session", null, false, false);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerFunction<?>) {
            // A door's route: what it hands on is read, and checked, by the service that takes it.
            return true;
        }
        Optional<Caller> browser = Callers.current().filter(Caller::isBrowser);
        if (browser.isEmpty()) {
            return true;
        }
        String expected = browser.get().formToken();
        // Where Spring's own form tag support, and so th:action, looks for the hidden field to add.
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken(HEADER, FIELD, expected));
        if (!isFormThatChanges(request)
                || handler instanceof HandlerMethod method && method.hasMethodAnnotation(SentByPrograms.class)
                || isSame(expected, sent(request))) {
            return true;
        }
        throw new Missing();
    }

    private static boolean isFormThatChanges(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && !READING.contains(request.getMethod())
                && (SENT_BY_FORMS.contains(contentType(request)) || !HttpMethod.POST.matches(request.getMethod()));
    }

    private static String contentType(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String sent(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HEADER);
        return header != null ? header : request.getParameter(FIELD);
    }

    private static boolean isSame(String expected, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
