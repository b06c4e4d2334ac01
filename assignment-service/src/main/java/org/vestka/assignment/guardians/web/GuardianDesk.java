package org.vestka.assignment.guardians.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.assignment.guardians.Guardianship;
import org.vestka.assignment.guardians.Guardianships;
import org.vestka.assignment.guardians.Guarding;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.kernel.Page;

/** Coordinators approve guardians whom they know; of the others they see that there are some, and of whom. */
@Controller
class GuardianDesk {

    private static final int ON_A_PAGE = 50;

    private final Guarding guarding;
    private final Guardianships guardianships;

    GuardianDesk(Guarding guarding, Guardianships guardianships) {
        this.guarding = guarding;
        this.guardianships = guardianships;
    }

    /**
     * One who waits.
     *
     * @param sign the first letters of the id: what a guardian tells the coordinator who knows them
     * @param called the prisoner; empty when nothing of them is public any more
     */
    record Waiting(String guardianshipId, String sign, String called, Instant since, boolean addressConfirmed) {}

    @GetMapping("/desk/assignments/guardians")
    String waiting(@RequestParam(defaultValue = "1") int page, Caller caller, Model model) {
        Page<Guardianship> found = guardianships.unapproved(Page.within(page), ON_A_PAGE);
        List<Waiting> waiting = found.items().stream()
                .map(each -> new Waiting(
                        each.guardianshipId(),
                        each.guardianshipId().substring(0, 8),
                        guarding.portrait(each.prisonerId())
                                .map(portrait ->
                                        portrait.nameFor(caller.language().getLanguage()))
                                .orElse(""),
                        each.since(),
                        each.addressConfirmed()))
                .toList();
        model.addAttribute("page", found);
        model.addAttribute("waiting", waiting);
        return "assignment/guardian-desk";
    }

    @PostMapping("/desk/assignments/guardians/{guardianshipId}/approve")
    String approve(@PathVariable String guardianshipId, RedirectAttributes redirect) {
        guarding.approve(guardianshipId);
        redirect.addAttribute("said", "approved");
        return "redirect:/desk/assignments/guardians";
    }

    /** A figure on the home of the desk, and who is shown it. */
    record DeskCount(String key, long count, String path, List<String> roles) {}

    @GetMapping("/internal/desk-counts")
    @ResponseBody
    List<DeskCount> counts() {
        return List.of(new DeskCount(
                "assignment.guardians",
                guardianships.unapproved(1, 1).total(),
                "/desk/assignments/guardians",
                List.of("coordinator")));
    }
}
