package org.vestka.registry.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
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
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Person;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.kernel.RandomId;
import org.vestka.registry.directory.ShowingPrisoners;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.reports.Report;
import org.vestka.registry.reports.Reports;

/** Anybody says what is not right about a prisoner; registrars read it and mend it. */
@Controller
class ReportPages {
    private static final int ON_A_PAGE = 20;
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DESK = "/desk/registry/reports";

    private final Reports reports;
    private final ShowingPrisoners showing;
    private final Prisoners prisoners;

    ReportPages(Reports reports, ShowingPrisoners showing, Prisoners prisoners) {
        this.reports = reports;
        this.showing = showing;
        this.prisoners = prisoners;
    }

    /** @param website nobody sees this field; what fills it in is no person */
    record ReportForm(
            @NotBlank @Pattern(regexp = ID) String reportId,
            @NotNull Report.@Nullable About about,
            @NotBlank @Size(max = Report.LONGEST) @Nullable String text,
            @Nullable String website) {}

    @GetMapping("/report/{prisonerId}")
    String ask(Caller caller, @PathVariable String prisonerId, Model model) {
        model.addAttribute("report", new ReportForm(RandomId.next(), null, null, null));
        return form(theOne(prisonerId), caller, model);
    }

    @PostMapping("/report/{prisonerId}")
    String report(
            Caller caller,
            @PathVariable String prisonerId,
            @Valid @ModelAttribute("report") ReportForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Prisoner prisoner = theOne(prisonerId);
        Report.About about = form.about();
        String text = form.text();
        if (errors.hasErrors() || about == null || text == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(prisoner, caller, model);
        }
        boolean isAPerson = form.website() == null || form.website().isBlank();
        if (isAPerson
                && reports.keep(form.reportId(), prisoner.prisonerId(), about, text.strip())
                        == Reports.Taken.TOO_MANY) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("tooMany", true);
            return form(prisoner, caller, model);
        }
        after.addAttribute("said", "reported");
        return "redirect:/prisoners/" + prisoner.prisonerId();
    }

    private String form(Prisoner prisoner, Caller caller, Model model) {
        model.addAttribute("prisonerId", prisoner.prisonerId());
        model.addAttribute("who", prisoner.details().nameFor(caller.language().getLanguage()));
        model.addAttribute("abouts", Report.About.values());
        return "registry/report";
    }

    private Prisoner theOne(String prisonerId) {
        return showing.find(prisonerId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(DESK)
    String queue(@RequestParam(defaultValue = "1") int page, Model model) {
        Page<Reports.Open> open = reports.open(Page.within(page), ON_A_PAGE);
        Map<String, Prisoner> people = new HashMap<>();
        // Each by itself, for since the report one may have become another's duplicate.
        for (Reports.Open each : open.items()) {
            String about = each.report().prisonerId();
            prisoners.find(about).ifPresent(prisoner -> people.put(about, prisoner));
        }
        model.addAttribute("page", open);
        model.addAttribute("people", people);
        return "registry/reports";
    }

    @PostMapping(DESK + "/{reportId}")
    String answered(Person person, @PathVariable String reportId, RedirectAttributes after) {
        reports.answered(reportId, person.id());
        after.addAttribute("said", "answered");
        return "redirect:" + DESK;
    }
}
