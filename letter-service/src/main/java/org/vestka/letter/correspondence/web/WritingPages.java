package org.vestka.letter.correspondence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vestka.letter.correspondence.Correspondent;
import org.vestka.letter.correspondence.Correspondents;
import org.vestka.letter.correspondence.Draft;
import org.vestka.letter.correspondence.Fault;
import org.vestka.letter.correspondence.LetterLanguage;
import org.vestka.letter.correspondence.Submission;
import org.vestka.letter.correspondence.SubmittingLetter;
import org.vestka.letter.correspondence.WritingRules;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Slips;
import org.vestka.platform.messaging.OutboxFull;
import org.vestka.platform.sealing.KeysRefused;
import org.vestka.platform.sealing.WordCode;
import org.vestka.platform.sealing.WordList;

/** Writing a letter and sending it. Whatever goes wrong, the form comes back as it was filled. */
@Controller
class WritingPages {

    private static final Logger log = LoggerFactory.getLogger(WritingPages.class);

    private final SubmittingLetter submitting;
    private final Correspondents correspondents;
    private final Slips slips;
    private final Passes passes;

    WritingPages(SubmittingLetter submitting, Correspondents correspondents, Slips slips, Passes passes) {
        this.submitting = submitting;
        this.correspondents = correspondents;
        this.slips = slips;
        this.passes = passes;
    }

    /** A letter begins with somebody to write to. */
    @GetMapping("/write")
    String begin() {
        return "redirect:/draw";
    }

    @PostMapping("/write")
    String write(
            Caller caller,
            @RequestParam(defaultValue = "") String hold,
            @ModelAttribute("letter") WritingForm form,
            Model model,
            HttpServletResponse response) {
        Optional<HeldPlace> place = HeldPlace.read(slips, hold);
        if (place.isEmpty()) {
            return noPlace(model, response);
        }
        if (CarriedSecrets.opened(passes, place.get().assignmentId(), form.getCarried())
                .isEmpty()) {
            form.setCarried(CarriedSecrets.fresh().sealed(passes, place.get().assignmentId()));
        }
        return page(caller, place.get(), model, response);
    }

    @PostMapping("/write/send")
    String send(
            Caller caller,
            @ModelAttribute("letter") WritingForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response) {
        Optional<HeldPlace> place = HeldPlace.read(slips, form.getHold());
        if (place.isEmpty()) {
            return noPlace(model, response);
        }
        Optional<CarriedSecrets> carried =
                CarriedSecrets.opened(passes, place.get().assignmentId(), form.getCarried());
        CarriedSecrets secrets = carried.orElseGet(CarriedSecrets::fresh);
        if (carried.isEmpty()) {
            form.setCarried(secrets.sealed(passes, place.get().assignmentId()));
        }
        Draft draft = form.draft(place.get(), secrets, caller.language().getLanguage());
        if (binding.hasErrors()) {
            // Characters that nobody can type never reached the form; what else is wrong is told at once.
            WritingRules.faults(draft, sheets(place.get())).forEach(fault -> tell(fault, binding));
            return again(caller, place.get(), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        Submission submission;
        try {
            submission = submitting.submit(draft);
        } catch (OutboxFull | DataAccessException | KeysRefused notNow) {
            // What became of it is unknown; the same form can be sent again and is still one letter.
            log.warn("A letter could not be taken now: {}", notNow.getClass().getSimpleName());
            model.addAttribute("notNow", true);
            return again(caller, place.get(), HttpStatus.SERVICE_UNAVAILABLE, model, response);
        }
        return switch (submission) {
            case Submission.Faulty faulty -> {
                faulty.faults().forEach(fault -> tell(fault, binding));
                yield again(caller, place.get(), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
            }
            case Submission.AnotherWasSent another -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield "letter/another-was-sent";
            }
            case Submission.Accepted accepted -> receipt(caller, accepted.code(), draft.email() != null, model);
        };
    }

    private static String receipt(Caller caller, WordCode code, boolean withAddress, Model model) {
        model.addAttribute("words", code.words(WordList.of(caller.language())));
        model.addAttribute("withAddress", withAddress);
        return "letter/sent";
    }

    private String again(Caller caller, HeldPlace place, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return page(caller, place, model, response);
    }

    private String page(Caller caller, HeldPlace place, Model model, HttpServletResponse response) {
        Optional<Correspondent> correspondent = correspondents.byId(place.prisonerId());
        String language = caller.language().getLanguage();
        model.addAttribute("languages", LetterLanguage.OFFERED);
        model.addAttribute("longest", WritingRules.longest(sheets(place)));
        model.addAttribute("longestPenName", WritingRules.LONGEST_PEN_NAME);
        correspondent.ifPresent(known -> model.addAttribute("person", PersonBeside.of(known, language)));
        return "letter/write";
    }

    private String noPlace(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "letter/no-place";
    }

    private int sheets(HeldPlace place) {
        return correspondents
                .byId(place.prisonerId())
                .map(Correspondent::sheets)
                .orElse(Correspondent.DEFAULT_SHEETS);
    }

    private static void tell(Fault fault, BindingResult binding) {
        String field = fault.field().formName();
        if (!binding.hasFieldErrors(field) || !fault.kind().equals(Fault.Kind.EMPTY)) {
            binding.rejectValue(
                    field,
                    "letter.fault." + fault.kind().code() + "." + field,
                    fault.details().toArray(),
                    "");
        }
    }
}
