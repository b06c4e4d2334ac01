package org.vestka.assignment.holding.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a program is answered whose request is not right: every wrong field by name, with what would be right (RFC 9457). */
@Component
public class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** A field that is wrong, and what would be right. */
    public record WrongField(String field, String says) {}

    /**
     * One field that is wrong.
     *
     * @param key of the words, {@code assignment.api.<key>}
     */
    public WrongField wrong(String field, String key, List<Object> details, Locale reader) {
        return new WrongField(field, messages.getMessage("assignment.api." + key, details.toArray(), reader));
    }

    /**
     * The answer.
     *
     * @param key of its words, {@code assignment.api.<key>}
     */
    public ResponseEntity<ProblemDetail> of(HttpStatus status, String key, List<WrongField> wrong, Locale reader) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, messages.getMessage("assignment.api." + key, null, reader));
        problem.setTitle(messages.getMessage("assignment.api.title", null, reader));
        problem.setProperty("errors", wrong);
        return of(problem);
    }

    static ResponseEntity<ProblemDetail> of(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
