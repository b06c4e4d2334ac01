package org.vestka.gateway.audit.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vestka.gateway.audit.Trail;

/** Shows the latest lines of the trail, and whether all of it is as it was written. */
@Controller
public final class TrailPage {

    private static final int SHOWN = 50;

    private final Trail trail;

    public TrailPage(Trail trail) {
        this.trail = trail;
    }

    @GetMapping("/desk/people/trail")
    String show(Model model) {
        model.addAttribute("finding", trail.check());
        model.addAttribute("entries", trail.latest(SHOWN));
        return "gateway/trail";
    }
}
