package org.vestka.registry.facilities.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.vestka.registry.facilities.KeepingRules;
import org.vestka.registry.facilities.RuleHistory;
import org.vestka.registry.facilities.RulesInForce;

/** Facilities at the registrar's desk: the list, entering one, correcting one. */
@Controller
class FacilityPages {
    private static final int ON_A_PAGE = 50;
    private static final String LIST = "/desk/registry/facilities";

    private final Facilities facilities;
    private final KeepingRules keeping;
    private final Clock clock;

    FacilityPages(Facilities facilities, KeepingRules keeping, Clock clock) {
        this.facilities = facilities;
        this.keeping = keeping;
        this.clock = clock;
    }

    @GetMapping(LIST)
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", facilities.page(Page.within(page), ON_A_PAGE));
        model.addAttribute("today", LocalDate.now(clock));
        return "registry/facilities";
    }

    @GetMapping(LIST + "/new")
    String enter(@RequestParam(defaultValue = "BY") Country country, Model model) {
        model.addAttribute("facility", FacilityForm.empty(RandomId.next(), country));
        return form(null, TypedRule.of(List.of(), List.of()), keeping.inherited(country, null), model);
    }

    @PostMapping(LIST + "/new")
    String entered(
            @Valid @ModelAttribute("facility") FacilityForm form,
            BindingResult errors,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        List<TypedRule> rules = checked(form, fields, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(null, rules, inherited(form), model);
        }
        keeping.enter(form.entered(TypedRule.rules(rules)));
        after.addAttribute("said", "entered");
        return "redirect:" + LIST + "/" + form.facilityId();
    }

    @GetMapping(LIST + "/{facilityId}")
    String correct(@PathVariable String facilityId, Model model) {
        Facility facility = theOne(facilityId);
        model.addAttribute("facility", FacilityForm.of(facility));
        RuleHistory own = new RuleHistory(facility.own());
        return form(
                facility,
                TypedRule.of(own.rules(), own.lastOn(LocalDate.now(clock))),
                keeping.inherited(facility.country(), facility.address().region()),
                model);
    }

    @PostMapping(LIST + "/{facilityId}")
    String corrected(
            @PathVariable String facilityId,
            @Valid @ModelAttribute("facility") FacilityForm form,
            BindingResult errors,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        List<TypedRule> rules = checked(form, fields, errors);
        if (!errors.hasErrors()) {
            Facility entered = form.entered(TypedRule.rules(rules));
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
        return form(theOne(facilityId), rules, inherited(form), model);
    }

    /** The rules stand beside the form, as they do for countries and regions; what is wrong with one is told at it. */
    private static List<TypedRule> checked(FacilityForm form, Map<String, String> fields, BindingResult errors) {
        form.check(errors);
        List<TypedRule> rules = TypedRule.sent(fields);
        if (!TypedRule.areRight(rules)) {
            errors.reject("registry.facility.error.rules");
        }
        return rules;
    }

    /** Empty where not even the country could be read. */
    private RulesInForce inherited(FacilityForm form) {
        return form.country() == null
                ? new RulesInForce(LocalDate.now(clock), Map.of())
                : keeping.inherited(form.country(), form.region());
    }

    private String form(@Nullable Facility known, List<TypedRule> rules, RulesInForce inherited, Model model) {
        model.addAttribute("isNew", known == null);
        model.addAttribute("known", known);
        model.addAttribute("typed", rules);
        model.addAttribute("held", TypedRule.texts(inherited));
        model.addAttribute(
                "inForce", known == null ? List.of() : keeping.inForceAt(known).shown());
        model.addAttribute("countries", Country.values());
        model.addAttribute(
                "kinds",
                Arrays.stream(FacilityKind.values()).map(FacilityKind::code).toList());
        return "registry/facility";
    }

    private Facility theOne(String facilityId) {
        return facilities.find(facilityId).orElseThrow(FacilityPages::nothingHere);
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
