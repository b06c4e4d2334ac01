package org.vestka.letter.correspondence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;
import org.vestka.letter.correspondence.Draft;
import org.vestka.letter.correspondence.Fault;
import org.vestka.letter.correspondence.KeepingDraft;
import org.vestka.letter.correspondence.PictureChoice;
import org.vestka.letter.correspondence.Submission;
import org.vestka.letter.correspondence.SubmittingLetter;
import org.vestka.letter.correspondence.WritingRules;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Slips;
import org.vestka.platform.images.PictureReading;
import org.vestka.platform.images.RenderedPage;
import org.vestka.platform.images.Unreadable;
import org.vestka.platform.images.UploadReader;
import org.vestka.platform.messaging.OutboxFull;
import org.vestka.platform.sealing.KeysRefused;
import org.vestka.platform.sealing.WordCode;
import org.vestka.platform.sealing.WordList;

/** Writing a letter and sending it. Whatever goes wrong, the form comes back as it was filled. */
@Controller
class WritingPages {

    private static final Logger log = LoggerFactory.getLogger(WritingPages.class);

    private final SubmittingLetter submitting;
    private final KeepingDraft keeping;
    private final WritingSheet sheet;
    private final Slips slips;
    private final Passes passes;
    private final UploadReader pictures;

    WritingPages(
            SubmittingLetter submitting,
            KeepingDraft keeping,
            WritingSheet sheet,
            Slips slips,
            Passes passes,
            UploadReader pictures) {
        this.pictures = pictures;
        this.submitting = submitting;
        this.keeping = keeping;
        this.sheet = sheet;
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
        return sheet.show(caller, place.get(), model);
    }

    @PostMapping("/write/send")
    String send(
            Caller caller,
            @ModelAttribute("letter") WritingForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response) {
        return take(caller, form, binding, model, response, (draft, _) -> submitting.submit(draft));
    }

    /** Keeps what was written so far; the words that open it are those that will be the receipt. */
    @PostMapping("/write/keep")
    String keep(
            Caller caller,
            @ModelAttribute("letter") WritingForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("keeping", true);
        return take(
                caller,
                form,
                binding,
                model,
                response,
                (draft, place) -> keeping.keep(draft, form.getHold(), place.heldUntil()));
    }

    private interface Taking {
        Submission take(Draft draft, HeldPlace place);
    }

    private String take(
            Caller caller,
            WritingForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            Taking taking) {
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
        PictureChoice picture = picture(form, binding, model);
        Draft draft = form.draft(place.get(), secrets, caller.language().getLanguage(), picture);
        if (binding.hasErrors()) {
            // Characters that nobody can type never reached the form; what else is wrong is told at once.
            WritingRules.faults(draft, sheet.sheets(place.get())).forEach(fault -> tell(fault, binding));
            return again(caller, place.get(), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        Submission submission;
        try {
            submission = taking.take(draft, place.get());
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
            case Submission.Accepted accepted -> {
                sheet.tellOfPlace(place.get(), model);
                yield words(caller, accepted.code(), draft.email() != null, model);
            }
        };
    }

    /** Decodes what was uploaded; a browser does not send a file again by itself, so that is said with every other fault. */
    private PictureChoice picture(WritingForm form, BindingResult binding, Model model) {
        MultipartFile upload = form.getPicture();
        if (upload == null || upload.isEmpty()) {
            return form.isWithoutPicture() ? new PictureChoice.Without() : new PictureChoice.AsBefore();
        }
        model.addAttribute("pictureAgain", true);
        byte[] bytes;
        try {
            bytes = upload.getBytes();
        } catch (IOException gone) {
            bytes = new byte[0];
        }
        return switch (pictures.picture(bytes)) {
            case PictureReading.Made(RenderedPage made) -> new PictureChoice.With(made.jpeg());
            case PictureReading.Refused(Unreadable reason) -> {
                binding.rejectValue("picture", "letter.picture." + reason.name(), "");
                yield new PictureChoice.AsBefore();
            }
        };
    }

    private static String words(Caller caller, WordCode code, boolean withAddress, Model model) {
        model.addAttribute("words", code.words(WordList.of(caller.language())));
        model.addAttribute("withAddress", withAddress || Boolean.TRUE.equals(model.getAttribute("addressLeft")));
        return model.containsAttribute("keeping") ? "letter/kept" : "letter/sent";
    }

    private String again(Caller caller, HeldPlace place, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return sheet.show(caller, place, model);
    }

    private String noPlace(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "letter/no-place";
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
