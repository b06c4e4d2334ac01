package org.vestka.registry.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.kernel.Page;
import org.vestka.registry.directory.ShowingPrisoners;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.prisoners.Prisoner;

/** The public part of the registry as JSON: the same people, the same questions, the same silence. */
@RestController
class PrisonerApi {
    private static final int ON_A_PAGE = 50;

    private final ShowingPrisoners showing;
    private final KnownFacilities facilities;
    private final MessageSource messages;
    private final Clock clock;

    PrisonerApi(ShowingPrisoners showing, KnownFacilities facilities, MessageSource messages, Clock clock) {
        this.messages = messages;
        this.showing = showing;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** @param total how many there are on all pages, rounded down to tens: see {@link ShowingPrisoners#told} */
    record Answer(List<PublicPrisoner> prisoners, int page, int pages, long total) {}

    /** A parameter that is wrong, and what would be right. */
    record WrongField(String field, String says) {}

    @GetMapping("/api/v1/prisoners")
    ResponseEntity<?> search(Caller caller, @RequestParam Map<String, String> asked) {
        return switch (ApiQuestion.read(asked)) {
            case ApiQuestion.Read.Good(ApiQuestion question) -> ResponseEntity.ok(answer(question, caller));
            case ApiQuestion.Read.Bad(var wrong) -> refusal(wrong, caller.language());
        };
    }

    private ResponseEntity<ProblemDetail> refusal(List<ApiQuestion.Wrong> wrong, Locale reader) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage("registry.api.wrong", null, reader));
        problem.setProperty(
                "errors",
                wrong.stream()
                        .map(each -> new WrongField(
                                each.field(),
                                messages.getMessage(
                                        "registry.api." + each.rule(), new Object[] {each.detail()}, reader)))
                        .toList());
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Answer answer(ApiQuestion question, Caller caller) {
        LocalDate today = LocalDate.now(clock);
        Page<ShowingPrisoners.Found> found =
                showing.search(question.search().query(today, Page.within(question.page()), ON_A_PAGE));
        List<PublicPrisoner> prisoners = found.items().stream()
                .map(each -> shown(each.prisoner(), each.matched(), caller, today))
                .toList();
        return new Answer(prisoners, found.number(), found.pages(), ShowingPrisoners.told(found.total()));
    }

    @GetMapping("/api/v1/prisoners/{prisonerId}")
    PublicPrisoner one(Caller caller, @PathVariable String prisonerId) {
        return showing.find(prisonerId)
                .map(prisoner -> shown(prisoner, "", caller, LocalDate.now(clock)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PublicPrisoner shown(Prisoner prisoner, String matched, Caller caller, LocalDate today) {
        return PublicPrisoner.of(
                prisoner,
                facilities.find(prisoner.facilityId()).orElse(null),
                caller.language().getLanguage(),
                today,
                matched);
    }
}
