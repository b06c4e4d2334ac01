package org.vestka.registry.facilities.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
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
import org.vestka.platform.kernel.Page;
import org.vestka.platform.kernel.RandomId;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facilities;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.FacilityKind;
import org.vestka.registry.facilities.ForeignMail;
import org.vestka.registry.facilities.KeepingRules;

/** Facilities at the registrar's desk: the list, entering one, correcting one. */
@Controller
class FacilityPages {
    private static final int ON_A_PAGE = 50;
    private static final String LIST = "/desk/registry/facilities";

    private final Facilities facilities;
    private final KeepingRules keeping;

    FacilityPages(Facilities facilities, KeepingRules keeping) {
        this.facilities = facilities;
        this.keeping = keeping;
    }

    @GetMapping(LIST)
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", facilities.page(Page.within(page), ON_A_PAGE));
        return "registry/facilities";
    }

    @GetMapping(LIST + "/new")
    String enter(@RequestParam(defaultValue = "BY") Country country, Model model) {
        model.addAttribute("facility", FacilityForm.empty(RandomId.next(), country));
        return form(null, model);
    }

    @PostMapping(LIST + "/new")
    String entered(
            @Valid @ModelAttribute("facility") FacilityForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(null, model);
        }
        keeping.enter(form.entered());
        after.addAttribute("said", "entered");
        return "redirect:" + LIST + "/" + form.facilityId();
    }

    @GetMapping(LIST + "/{facilityId}")
    String correct(@PathVariable String facilityId, Model model) {
        Facility facility = facilities.find(facilityId).orElseThrow(FacilityPages::nothingHere);
        model.addAttribute("facility", FacilityForm.of(facility));
        return form(facility, model);
    }

    @PostMapping(LIST + "/{facilityId}")
    String corrected(
            @PathVariable String facilityId,
            @Valid @ModelAttribute("facility") FacilityForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        form.check(errors);
        if (!errors.hasErrors()) {
            Facility entered = form.entered();
            if (!entered.facilityId().equals(facilityId)) {
                throw nothingHere();
            }
            switch (keeping.correct(entered, form.moved())) {
                case DONE, UNCHANGED -> {
                    after.addAttribute("said", "corrected");
                    return "redirect:" + LIST + "/" + facilityId;
                }
                case COUNTRY_IS_FIXED -> errors.rejectValue("country", "registry.facility.error.country");
                case NOT_FOUND -> throw nothingHere();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(facilities.find(facilityId).orElseThrow(FacilityPages::nothingHere), model);
    }

    private String form(@Nullable Facility known, Model model) {
        model.addAttribute("isNew", known == null);
        model.addAttribute("known", known);
        model.addAttribute(
                "held", known == null ? List.of() : keeping.inForceAt(known).shown());
        model.addAttribute("yesOrNo", List.of("yes", "no"));
        model.addAttribute("countries", Country.values());
        model.addAttribute(
                "kinds",
                Arrays.stream(FacilityKind.values()).map(FacilityKind::code).toList());
        model.addAttribute(
                "mails",
                Arrays.stream(ForeignMail.values()).map(ForeignMail::code).toList());
        model.addAttribute("languageChoices", List.copyOf(FacilityForm.LANGUAGES));
        return "registry/facility";
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
