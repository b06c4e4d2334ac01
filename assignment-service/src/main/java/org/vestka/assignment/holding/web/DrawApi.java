package org.vestka.assignment.holding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.assignment.draw.DrawOutcome;
import org.vestka.assignment.draw.StrangersMail;
import org.vestka.assignment.holding.Assigning;
import org.vestka.assignment.holding.Assigning.Given;
import org.vestka.assignment.holding.Portrait;
import org.vestka.assignment.holding.web.DrawRequest.Read;
import org.vestka.assignment.holding.web.DrawRequest.Wrong;
import org.vestka.platform.identity.Caller;

/** The draw for programs: the same people, the same holds, the same refusals as on the pages. */
@RestController
class DrawApi {

    private static final int LARGEST_BODY = 16 * 1024;

    private final Assigning assigning;
    private final HoldSlips slips;
    private final Problems problems;
    private final MessageSource messages;
    private final Clock clock;

    DrawApi(Assigning assigning, HoldSlips slips, Problems problems, MessageSource messages, Clock clock) {
        this.problems = problems;
        this.clock = clock;
        this.assigning = assigning;
        this.slips = slips;
        this.messages = messages;
    }

    /**
     * Somebody to write to.
     *
     * @param hold the signed slip by which a letter is sent
     * @param kept whether a place is held now; if not, one is looked for once a draft was saved, unless it was given back
     * @param lapsesAt null when no place is held
     */
    record Answer(String hold, boolean kept, @Nullable Instant lapsesAt, boolean probablyWithheld, Person person) {}

    /** What is public of a prisoner. */
    record Person(
            String prisonerId,
            String called,
            @Nullable Integer birthYear,
            String country,
            @Nullable String occupation,
            List<String> interests,
            List<String> languages,
            @Nullable String biography) {

        static Person of(String prisonerId, Portrait portrait, String language) {
            return new Person(
                    prisonerId,
                    portrait.nameFor(language),
                    portrait.birthYear(),
                    portrait.country(),
                    portrait.occupation(),
                    portrait.interests(),
                    portrait.languages(),
                    portrait.biography());
        }
    }

    @PostMapping(path = "/api/v1/draws", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> draw(Caller caller, HttpServletRequest http) throws IOException {
        Locale reader = caller.language();
        byte[] body = http.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", reader, List.of());
        }
        return switch (DrawRequest.read(new String(body, StandardCharsets.UTF_8))) {
            case Read.Bad bad -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-fields", reader, bad.wrong());
            case Read.Good(DrawRequest request) -> answer(given(request), reader);
        };
    }

    private Given given(DrawRequest request) {
        String prisonerId = request.prisonerId();
        return prisonerId == null
                ? assigning.draw(
                        request.request(),
                        request.wishes().traits(),
                        Optional.ofNullable(request.previous()).flatMap(slips::read))
                : assigning.choose(request.request(), prisonerId);
    }

    private ResponseEntity<?> answer(Given given, Locale reader) {
        String language = reader.getLanguage();
        return switch (given) {
            case Given.Held held -> {
                boolean kept = held.assignment().isHeld(clock.instant());
                yield ResponseEntity.ok(new Answer(
                        slips.sign(held.assignment()),
                        kept,
                        kept ? held.assignment().lapsesAt() : null,
                        held.strangersMail() == StrangersMail.PROBABLY_WITHHELD,
                        Person.of(held.assignment().prisonerId(), held.portrait(), language)));
            }
            case Given.Offered offered ->
                ResponseEntity.ok(new Answer(
                        slips.sign(offered),
                        false,
                        null,
                        offered.strangersMail() == StrangersMail.PROBABLY_WITHHELD,
                        Person.of(offered.whom().prisonerId(), offered.portrait(), language)));
            case Given.NotThisOne refused ->
                refusal("assignment.refused." + DrawPages.code(refused.why()), DrawPages.code(refused.why()), reader);
            case Given.Nobody(DrawOutcome why) -> {
                String code = DrawPages.code(why);
                yield refusal("assignment.nobody." + code, code, reader);
            }
            case Given.TryAgain() -> refusal("assignment.nobody.busy", "busy", reader);
        };
    }

    private ResponseEntity<ProblemDetail> refusal(String words, String code, Locale reader) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, messages.getMessage(words, null, reader));
        problem.setTitle(messages.getMessage("assignment.refused.title", null, reader));
        problem.setProperty("why", code);
        return Problems.of(problem);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, Locale reader, List<Wrong> wrong) {
        return problems.of(
                status,
                key,
                wrong.stream()
                        .map(each -> problems.wrong(each.field(), each.key(), each.details(), reader))
                        .toList(),
                reader);
    }
}
