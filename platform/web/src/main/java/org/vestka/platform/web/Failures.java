package org.vestka.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * The last net under every request. What falls into it is logged by its type and place alone, because the message of an
 * exception may quote what a person wrote.
 */
final class Failures extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ClientAbortException clientHasGone) {
            throw clientHasGone;
        } catch (IOException | ServletException | RuntimeException failure) {
            answer(response, failure);
        }
    }

    private static void answer(HttpServletResponse response, Exception failure) throws IOException {
        HttpStatus status = statusOf(failure);
        if (status.is5xxServerError()) {
            LOG.error("A request failed: {}", placeOf(failure));
        }
        if (!response.isCommitted()) {
            response.reset();
            response.sendError(status.value());
        }
    }

    private static HttpStatus statusOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException parameters) {
                // Tomcat knows whether the form was broken or too large.
                return parameters.getErrorCode() == 413 ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
            }
            if (cause instanceof MaxUploadSizeExceededException) {
                return HttpStatus.CONTENT_TOO_LARGE;
            }
            if (cause instanceof MultipartException) {
                return HttpStatus.BAD_REQUEST;
            }
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** The types of the exception and its causes, each with the line it was thrown at and the nearest line of ours. */
    private static String placeOf(Throwable failure) {
        StringBuilder place = new StringBuilder();
        int depth = 0;
        for (@Nullable Throwable cause = failure; cause != null && depth < 8; cause = cause.getCause(), depth++) {
            StackTraceElement[] trace = cause.getStackTrace();
            place.append(depth == 0 ? "" : ", caused by ")
                    .append(cause.getClass().getName());
            if (trace.length > 0) {
                place.append(" at ").append(trace[0]);
            }
            Arrays.stream(trace)
                    .skip(1)
                    .filter(line -> line.getClassName().startsWith("org.vestka."))
                    .findFirst()
                    .ifPresent(line -> place.append(" (").append(line).append(')'));
        }
        return place.toString();
    }
}
