package org.vestka.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** What the shell does for every controller: text is cleaned as it is bound, and a form of a lost session comes back. */
@ControllerAdvice
@Order(0)
final class ShellAdvice {

    /** A form larger than this is not offered again; the browser's own way back has it still. */
    private static final int MOST_CHARACTERS = 500_000;

    /** One field that was typed. */
    record Typed(String name, String value) {}

    @InitBinder
    void cleanText(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new TypedText());
    }

    @ExceptionHandler
    ModelAndView offerAgain(FormToken.Missing missing, HttpServletRequest request) {
        List<Typed> typed = typed(request);
        boolean tooLarge =
                typed.stream().mapToLong(field -> field.value().length()).sum() > MOST_CHARACTERS;
        ModelAndView page = new ModelAndView("shell/again");
        page.setStatus(HttpStatus.FORBIDDEN);
        page.addObject("action", actionOf(request));
        page.addObject("typed", tooLarge ? List.of() : typed);
        page.addObject("files", files(request));
        return page;
    }

    private static String actionOf(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static List<Typed> typed(HttpServletRequest request) {
        Set<String> inAddress = Arrays.stream(
                        Optional.ofNullable(request.getQueryString()).orElse("").split("&"))
                .map(pair -> pair.split("=", 2)[0])
                .collect(Collectors.toSet());
        List<Typed> typed = new ArrayList<>();
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            if (!field.getKey().equals(FormToken.FIELD) && !inAddress.contains(field.getKey())) {
                for (String value : field.getValue()) {
                    typed.add(new Typed(field.getKey(), value));
                }
            }
        }
        return typed;
    }

    private static List<String> files(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest multipart
                ? List.copyOf(multipart.getFileMap().keySet())
                : List.of();
    }
}
