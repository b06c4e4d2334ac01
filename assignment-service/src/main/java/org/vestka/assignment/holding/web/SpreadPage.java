package org.vestka.assignment.holding.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vestka.assignment.draw.DrawPool;

/** How letters are spread, for coordinators: numbers, no people. */
@Controller
class SpreadPage {

    private final DrawPool pool;

    SpreadPage(DrawPool pool) {
        this.pool = pool;
    }

    @GetMapping("/desk/assignments")
    String spread(Model model) {
        model.addAttribute("free", pool.free());
        model.addAttribute("spread", pool.spread());
        return "assignment/spread";
    }
}
