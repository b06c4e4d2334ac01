package org.vestka.gateway.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of a door: bound to this host alone ({@code __Host-}), out of reach of scripts, gone with the browser.
 */
public final class Cookies {

    private static final String PREFIX = "__Host-";

    private Cookies() {}

    /** The value of the cookie of this name, when the browser sent one. */
    public static Optional<String> read(HttpServletRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(PREFIX + name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    public static void set(HttpServletResponse response, String name, String value) {
        add(response, cookie(name, value));
    }

    public static void remove(HttpServletResponse response, String name) {
        add(response, cookie(name, "").maxAge(Duration.ZERO));
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(PREFIX + name, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax");
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
