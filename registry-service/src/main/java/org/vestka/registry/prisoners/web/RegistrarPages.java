package org.vestka.registry.prisoners.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.kernel.RandomId;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facilities;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.prisoners.DeskSearch;
import org.vestka.registry.prisoners.Photos;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.PrisonerEvent;
import org.vestka.registry.prisoners.PrisonerRefusal;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.prisoners.Sex;
import org.vestka.registry.prisoners.Standing;

/** Prisoners at the registrar's desk: the list, entering, correcting, moving. */
@Controller
class RegistrarPages {
    private static final int ON_A_PAGE = 50;
    private static final int FACILITIES_TO_CHOOSE_FROM = 2_000;
    private static final String HOME = "/desk/registry";
    private static final String LIST = HOME + "/prisoners";

    private final Prisoners prisoners;
    private final Photos photos;
    private final Facilities facilities;
    private final DeskSearch search;
    private final Clock clock;

    RegistrarPages(Prisoners prisoners, Photos photos, Facilities facilities, DeskSearch search, Clock clock) {
        this.photos = photos;
        this.prisoners = prisoners;
        this.facilities = facilities;
        this.search = search;
        this.clock = clock;
    }

    /** A line of the list. */
    record Line(
            String prisonerId,
            String name,
            @Nullable Integer birthYear,
            @Nullable String facility,
            String standing) {}

    @GetMapping(HOME)
    String list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int number = Page.within(page);
        Standing only = Standing.of(standing).orElse(null);
        Page<Prisoner> found = q.isBlank()
                ? prisoners.page(only, number, ON_A_PAGE)
                : search.search(q, only, LocalDate.now(clock), number, ON_A_PAGE);
        Map<String, Facility> where = facilities.findAll(found.items().stream()
                .map(Prisoner::facilityId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        String language = caller.language().getLanguage();
        model.addAttribute("page", found.map(prisoner -> line(prisoner, where, language)));
        model.addAttribute("q", q);
        model.addAttribute("standing", only == null ? "" : only.code());
        model.addAttribute(
                "standings",
                Arrays.stream(Standing.values()).map(Standing::code).toList());
        return "registry/registrar";
    }

    private static Line line(Prisoner prisoner, Map<String, Facility> where, String language) {
        Facility facility = prisoner.facilityId() == null ? null : where.get(prisoner.facilityId());
        return new Line(
                prisoner.prisonerId(),
                prisoner.details().nameFor(language),
                prisoner.details().birthYear(),
                facility == null ? null : facility.nameRu(),
                prisoner.standing().code());
    }

    @GetMapping(LIST + "/new")
    String enter(@RequestParam(defaultValue = "BY") Country country, Model model) {
        model.addAttribute("prisoner", PrisonerForm.empty(RandomId.next(), country));
        return newForm(model);
    }

    @PostMapping(LIST + "/new")
    String entered(
            @Valid @ModelAttribute("prisoner") PrisonerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        LocalDate today = LocalDate.now(clock);
        form.check(errors, today);
        Standing standing =
                Standing.of(Objects.requireNonNullElse(form.standing(), "")).orElse(null);
        if (standing == null) {
            errors.rejectValue("standing", "registry.prisoner.error.standing");
        } else if (standing.isOpen() && form.facility() == null) {
            errors.rejectValue("facilityId", "registry.prisoner.error.nowhere");
        }
        checkFacility(form.facility(), form.country(), errors);
        if (standing == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return newForm(model);
        }
        List<Prisoner> alike = form.isSomebodyElse() ? List.of() : alike(form, today);
        if (!alike.isEmpty()) {
            errors.rejectValue("somebodyElse", "registry.prisoner.error.alike");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("alike", alike);
            return newForm(model);
        }
        prisoners.register(Prisoner.registered(
                        form.prisonerId(),
                        form.details(),
                        standing,
                        form.facility(),
                        form.unitThere(),
                        form.thereSince(),
                        today)
                .enteredByHand());
        after.addAttribute("said", "entered");
        return "redirect:" + LIST + "/" + form.prisonerId();
    }

    /** Whoever may be the one that is being entered; the same form sent twice is not like itself. */
    private List<Prisoner> alike(PrisonerForm form, LocalDate today) {
        boolean sentTwice = prisoners.find(form.prisonerId()).isPresent();
        return sentTwice ? List.of() : search.alike(form.details(), today);
    }

    @GetMapping(LIST + "/{prisonerId}")
    String correct(@PathVariable String prisonerId, Model model) {
        Prisoner prisoner = theOne(prisonerId);
        if (!prisoner.prisonerId().equals(prisonerId)) {
            return "redirect:" + LIST + "/" + prisoner.prisonerId();
        }
        model.addAttribute("prisoner", PrisonerForm.of(prisoner));
        model.addAttribute("move", moveOf(prisoner));
        return form(prisoner, model);
    }

    @PostMapping(LIST + "/{prisonerId}")
    String corrected(
            @PathVariable String prisonerId,
            @Valid @ModelAttribute("prisoner") PrisonerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Prisoner prisoner = theOne(prisonerId);
        form.check(errors, LocalDate.now(clock));
        boolean elsewhere =
                form.country() != null && form.country() != prisoner.details().country();
        if (elsewhere && prisoner.facilityId() != null) {
            errors.rejectValue("country", "registry.prisoner.error.country");
        }
        if (!errors.hasErrors()) {
            switch (prisoners.change(
                    prisoner.prisonerId(), known -> known.corrected(form.details(), form.unitThere()))) {
                case DONE, UNCHANGED -> {
                    after.addAttribute("said", "corrected");
                    return "redirect:" + LIST + "/" + prisoner.prisonerId();
                }
                case REFUSED, NOT_FOUND -> throw nothingHere();
            }
        }
        model.addAttribute("move", moveOf(prisoner));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(prisoner, model);
    }

    @PostMapping(LIST + "/{prisonerId}/move")
    String moved(
            @PathVariable String prisonerId,
            @Valid @ModelAttribute("move") MoveForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        LocalDate today = LocalDate.now(clock);
        Prisoner prisoner = theOne(prisonerId);
        form.check(errors, today);
        Standing standing =
                Standing.of(Objects.requireNonNullElse(form.standing(), "")).orElse(null);
        if (standing != null && standing.isOpen() && form.facility() == null) {
            errors.rejectValue("facilityId", "registry.prisoner.error.nowhere");
        }
        checkFacility(form.facility(), prisoner.details().country(), errors);
        if (standing != null && !errors.hasErrors()) {
            switch (prisoners.change(prisoner.prisonerId(), known -> step(known, standing, form, today))) {
                case DONE, UNCHANGED -> {
                    boolean hidden = !theOne(prisoner.prisonerId()).standing().isPublic();
                    if (hidden) {
                        photos.takeDown(prisoner.prisonerId());
                    }
                    after.addAttribute("said", hidden ? "moved-hidden" : "moved");
                    return "redirect:" + LIST + "/" + prisoner.prisonerId();
                }
                case REFUSED -> errors.rejectValue("standing", "registry.prisoner.error.follow");
                case NOT_FOUND -> throw nothingHere();
            }
        }
        model.addAttribute("prisoner", PrisonerForm.of(prisoner));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(prisoner, model);
    }

    private static Decision<Prisoner, PrisonerEvent, PrisonerRefusal> step(
            Prisoner known, Standing standing, MoveForm form, LocalDate today) {
        return form.mayBeShownAgain()
                ? known.movedAndShownAgain(standing, form.facility(), form.unitThere(), form.day(), today)
                : known.moved(standing, form.facility(), form.unitThere(), form.day(), today);
    }

    private void checkFacility(@Nullable String facilityId, @Nullable Country country, BindingResult errors) {
        if (facilityId != null
                && facilities
                        .find(facilityId)
                        .filter(facility -> facility.country() == country)
                        .isEmpty()) {
            errors.rejectValue("facilityId", "registry.prisoner.error.facility");
        }
    }

    private Prisoner theOne(String prisonerId) {
        return prisoners.find(prisonerId).orElseThrow(RegistrarPages::nothingHere);
    }

    private static MoveForm moveOf(Prisoner prisoner) {
        return new MoveForm(prisoner.standing().code(), prisoner.facilityId(), prisoner.unit(), null, false);
    }

    private String newForm(Model model) {
        choices(null, model);
        model.addAttribute(
                "standings",
                Arrays.stream(Standing.values()).map(Standing::code).toList());
        return "registry/prisoner-new";
    }

    private String form(Prisoner prisoner, Model model) {
        choices(prisoner.facilityId(), model);
        model.addAttribute("known", prisoner);
        model.addAttribute(
                "where",
                facilities.findAll(prisoner.moves().stream()
                        .map(move -> move.facilityId())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        model.addAttribute(
                "standings",
                prisoner.standing().choices().stream().map(Standing::code).toList());
        return "registry/prisoner-edit";
    }

    /** @param here where somebody is, which is offered even when it has been closed since */
    private void choices(@Nullable String here, Model model) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> choices = new LinkedHashMap<>();
        facilities.all(FACILITIES_TO_CHOOSE_FROM).stream()
                .filter(facility ->
                        facility.isInUseOn(today) || facility.facilityId().equals(here))
                .forEach(facility -> choices.put(
                        facility.facilityId(),
                        facility.country() + " · " + facility.nameRu() + ", "
                                + facility.address().settlement()));
        model.addAttribute("facilityChoices", choices);
        model.addAttribute("countries", Country.values());
        model.addAttribute("sexes", Sex.values());
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
