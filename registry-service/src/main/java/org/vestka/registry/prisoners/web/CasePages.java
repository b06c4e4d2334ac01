package org.vestka.registry.prisoners.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.vestka.registry.prisoners.DeskSearch;
import org.vestka.registry.prisoners.MergingPrisoners;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;

/** A prisoner's case at the registrar's desk, and the joining of two entries that are one person. */
@Controller
class CasePages {
    private static final String ONE = "/desk/registry/prisoners/{prisonerId}";
    private static final int CANDIDATES = 10;

    private final Prisoners prisoners;
    private final MergingPrisoners merging;
    private final DeskSearch search;
    private final Clock clock;

    CasePages(Prisoners prisoners, MergingPrisoners merging, DeskSearch search, Clock clock) {
        this.prisoners = prisoners;
        this.merging = merging;
        this.search = search;
        this.clock = clock;
    }

    @GetMapping(ONE + "/court")
    String court(@PathVariable String prisonerId, Model model) {
        Prisoner prisoner = theOne(prisonerId);
        model.addAttribute("court", CourtForm.of(prisoner));
        model.addAttribute("known", prisoner);
        return "registry/court";
    }

    @PostMapping(ONE + "/court")
    String tried(
            @PathVariable String prisonerId,
            @Valid @ModelAttribute("court") CourtForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Prisoner prisoner = theOne(prisonerId);
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("known", prisoner);
            return "registry/court";
        }
        prisoners.change(prisoner.prisonerId(), known -> known.tried(form.court(), form.notToBeRaised()));
        prisoners.change(prisoner.prisonerId(), known -> known.naming(form.named()));
        after.addAttribute("said", "corrected");
        return "redirect:/desk/registry/prisoners/" + prisoner.prisonerId();
    }

    @GetMapping(ONE + "/merge")
    String askToMerge(
            @PathVariable String prisonerId,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String with,
            Model model) {
        Prisoner prisoner = theOne(prisonerId);
        String asked = q.isBlank() ? prisoner.details().nameForms().getFirst() : q;
        List<Prisoner> candidates = search.search(asked, null, LocalDate.now(clock), 1, CANDIDATES).items().stream()
                .filter(each -> !each.prisonerId().equals(prisoner.prisonerId()))
                .toList();
        model.addAttribute("known", prisoner);
        model.addAttribute("q", asked);
        model.addAttribute("candidates", candidates);
        model.addAttribute(
                "other",
                with.isBlank()
                        ? null
                        : prisoners
                                .find(with)
                                .filter(each -> !each.prisonerId().equals(prisoner.prisonerId()))
                                .orElse(null));
        return "registry/merge";
    }

    @PostMapping(ONE + "/merge")
    String merge(@PathVariable String prisonerId, @RequestParam String with, RedirectAttributes after) {
        Prisoner prisoner = theOne(prisonerId);
        boolean merged = merging.merge(prisoner.prisonerId(), with);
        after.addAttribute("said", merged ? "merged" : "not-merged");
        return "redirect:/desk/registry/prisoners/" + prisoner.prisonerId();
    }

    private Prisoner theOne(String prisonerId) {
        return prisoners.find(prisonerId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
