package org.vestka.platform.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Person;

/** Gives controllers their {@link Caller}, or the {@link Person} at the desk, as an argument. */
public final class CallerArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Person.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Caller caller = Callers.current().orElseThrow(() -> new AccessDeniedException("Nobody is identified"));
        if (parameter.getParameterType() == Caller.class) {
            return caller;
        }
        return caller.person().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }
}
