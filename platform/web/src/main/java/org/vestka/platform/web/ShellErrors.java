package org.vestka.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every error that was not answered already: a page in the reader's language, or problem details (RFC 9457). */
@Controller
@RequestMapping("/error")
final class ShellErrors implements ErrorController {

    /** Those that have words of their own ({@code shell.error.404.title}, {@code .text}); others take those of 400 or 500. */
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 409, 410, 413, 429, 500, 503);

    private final MessageSource words;

    ShellErrors(MessageSource words) {
        this.words = words;
    }

    @RequestMapping
    Object answer(HttpServletRequest request, Locale locale) {
        HttpStatus status = statusOf(request);
        String key = "shell.error." + wordsOf(status);
        if (wantsJson(request)) {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(status, words.getMessage(key + ".text", null, locale));
            problem.setTitle(words.getMessage(key + ".title", null, locale));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        ModelAndView page = new ModelAndView("shell/error");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("key", key);
        // The dispatch to this page is always a GET; what failed was perhaps a form.
        page.addObject("sent", "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD)));
        return page;
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        // Whoever asks for this path itself finds nothing here.
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && HttpStatus.resolve(code) instanceof HttpStatus status
                        && status.isError()
                ? status
                : HttpStatus.NOT_FOUND;
    }

    private static int wordsOf(HttpStatus status) {
        if (WORDED.contains(status.value())) {
            return status.value();
        }
        return status.is5xxServerError() ? 500 : 400;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && (path.startsWith("/api/") || path.startsWith("/internal/"))) {
            return true;
        }
        try {
            List<MediaType> accepted =
                    MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            return accepted.stream().anyMatch(type -> type.getSubtype().endsWith("json"))
                    && accepted.stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException broken) {
            return false;
        }
    }
}
