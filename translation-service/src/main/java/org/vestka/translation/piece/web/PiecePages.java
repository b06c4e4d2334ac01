package org.vestka.translation.piece.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vestka.platform.identity.Person;
import org.vestka.platform.kernel.Page;
import org.vestka.translation.piece.Desk;
import org.vestka.translation.piece.Desk.Queue;
import org.vestka.translation.piece.Piece;
import org.vestka.translation.piece.PieceKind;
import org.vestka.translation.piece.PieceRefusal;
import org.vestka.translation.piece.PieceStatus;
import org.vestka.translation.piece.Pieces;
import org.vestka.translation.piece.ScanPage;
import org.vestka.translation.piece.Translating;
import org.vestka.translation.piece.Translating.Outcome;
import org.vestka.translation.piece.Words;
import org.vestka.translation.piece.Words.Result;

/** The desk of translators and second readers. Nobody sees a text that they do not have in hand. */
@Controller
class PiecePages {

    private static final List<String> LANGUAGES =
            List.of("en", "ru", "be", "de", "fr", "pl", "es", "it", "nl", "sv", "cs", "uk", "lt");
    private static final String UNTOLD = "en";

    private final Pieces pieces;
    private final Desk desk;
    private final Translating translating;
    private final Words words;

    PiecePages(Pieces pieces, Desk desk, Translating translating, Words words) {
        this.pieces = pieces;
        this.desk = desk;
        this.translating = translating;
        this.words = words;
    }

    @GetMapping("/desk/translations")
    String queue(
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(defaultValue = "1") int page,
            Person person,
            Model model) {
        Queue shown = queueOf(queue).orElse(person.has("translator") ? Queue.LETTERS : Queue.READING);
        model.addAttribute("inHand", desk.inHandOf(person.id()));
        model.addAttribute("counts", desk.counts());
        model.addAttribute("queues", Queue.values());
        model.addAttribute("shown", shown);
        model.addAttribute("waiting", desk.waiting(shown, Page.within(page)));
        model.addAttribute("here", "/desk/translations?queue=" + nameOf(shown));
        model.addAttribute("mayTake", person.has(shown == Queue.READING ? "proofreader" : "translator"));
        return "translation/queue";
    }

    @PostMapping("/desk/translations/{id}/claim")
    String claim(@PathVariable String id, Person person, Model model, HttpServletResponse response) {
        Piece piece = found(id);
        boolean reading = piece.status() == PieceStatus.TRANSLATED || piece.status() == PieceStatus.READING;
        if (!person.has(reading ? "proofreader" : "translator")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Outcome outcome = reading ? translating.claimReading(id, person.id()) : translating.claim(id, person.id());
        return outcome instanceof Outcome.Refused(PieceRefusal why)
                ? refused(why, model, response)
                : "redirect:/desk/translations/" + id;
    }

    @GetMapping("/desk/translations/{id}")
    String piece(@PathVariable String id, Person person, Model model, HttpServletResponse response) {
        Piece piece = found(id);
        Optional<PieceRefusal> refused = piece.refusesWordsOf(person.id());
        if (refused.isPresent()) {
            return refused(refused.get(), model, response);
        }
        return show(piece, null, null, model, response);
    }

    @PostMapping("/desk/translations/{id}")
    String write(
            @PathVariable String id,
            @RequestParam("do") String what,
            @Valid @ModelAttribute("writing") WritingForm form,
            BindingResult errors,
            Person person,
            Model model,
            HttpServletResponse response) {
        Piece piece = found(id);
        Optional<PieceRefusal> refused = piece.refusesWordsOf(person.id());
        if (refused.isPresent()) {
            return refused(refused.get(), model, response);
        }
        boolean done = what.equals("complete") || what.equals("clear");
        if (done && !form.isWhole(piece.kind() == PieceKind.LETTER)) {
            errors.reject("translation.incomplete");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(piece, form, null, model, response);
        }
        String into = Optional.ofNullable(piece.targetLanguage()).orElse(UNTOLD);
        Outcome outcome = switch (what) {
            case "save" -> translating.save(id, person.id(), form.typed(into));
            case "complete" -> translating.complete(id, person.id(), form.typed(into));
            case "clear" -> translating.clear(id, person.id(), form.typed(into));
            case "send-back" ->
                translating.sendBack(
                        id, person.id(), Optional.ofNullable(form.note()).orElse(""));
            case "give-back" -> translating.giveBack(id, person.id());
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return switch (outcome) {
            case Outcome.Done(Piece after)
            when what.equals("save") -> "redirect:/desk/translations/" + after.translationId() + "?said=save";
            case Outcome.Done _ -> "redirect:/desk/translations?said=" + what;
            case Outcome.Refused(PieceRefusal why) -> refused(why, model, response);
            case Outcome.NotNow() -> show(piece, form, "not-now", model, response);
        };
    }

    /** A page of an answer, for who has it in hand. */
    @GetMapping("/desk/translations/{id}/pages/{scanId}")
    ResponseEntity<byte[]> page(@PathVariable String id, @PathVariable String scanId, Person person) {
        Piece piece = found(id);
        ScanPage page = piece.pages().stream()
                .filter(one -> one.scanId().equals(scanId) && piece.isInHandOf(person.id()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (words.scan(piece, page)) {
            case Result.Done<byte[]>(byte[] picture) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(page.mediaType()))
                        .cacheControl(CacheControl.noStore())
                        .body(picture);
            case Result.Erased<byte[]>() ->
                ResponseEntity.status(HttpStatus.GONE).build();
            case Result.NotNow<byte[]>() ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        };
    }

    /** @param typed what is to stand in the form instead of what was saved; null for what was saved */
    private String show(
            Piece piece,
            @Nullable WritingForm typed,
            @Nullable String trouble,
            Model model,
            HttpServletResponse response) {
        Result<Words.Open> opened = words.open(piece);
        if (opened instanceof Result.Erased<Words.Open>) {
            translating.erased(piece.translationId());
            return refused(PieceRefusal.ERASED, model, response);
        }
        Words.Open says = opened instanceof Result.Done<Words.Open>(Words.Open open) ? open : null;
        if (says == null) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        model.addAttribute("piece", piece);
        model.addAttribute("says", says);
        model.addAttribute("trouble", trouble == null && says == null ? "not-now" : trouble);
        model.addAttribute("typed", typed != null);
        model.addAttribute("reading", piece.status() == PieceStatus.READING);
        model.addAttribute("languages", LANGUAGES);
        if (typed == null) {
            model.addAttribute(
                    "writing",
                    new WritingForm(
                            says == null ? null : says.draft(),
                            says == null ? null : says.draftPenName(),
                            Optional.ofNullable(piece.targetLanguage()).orElse(UNTOLD),
                            null));
        }
        return "translation/piece";
    }

    private static String refused(PieceRefusal why, Model model, HttpServletResponse response) {
        response.setStatus(
                switch (why) {
                    case UNKNOWN -> HttpServletResponse.SC_NOT_FOUND;
                    case WITHDRAWN, ERASED -> HttpServletResponse.SC_GONE;
                    case SOMEBODY_ELSE_HAS_IT, OWN_TRANSLATION, NOT_NOW, NOTHING_WRITTEN ->
                        HttpServletResponse.SC_CONFLICT;
                });
        model.addAttribute("why", why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return "translation/refused";
    }

    private Piece found(String id) {
        return pieces.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<Queue> queueOf(@Nullable String name) {
        for (Queue queue : Queue.values()) {
            if (nameOf(queue).equals(name)) {
                return Optional.of(queue);
            }
        }
        return Optional.empty();
    }

    private static String nameOf(Queue queue) {
        return queue.name().toLowerCase(Locale.ROOT);
    }
}
