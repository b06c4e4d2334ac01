package org.vestka.registry.start.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.vestka.registry.letters.WrittenLetters;

/** The first page that a writer sees, and what waits here for the desk's home. */
@Controller
class StartPages {
    private final WrittenLetters letters;

    StartPages(WrittenLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("letters", letters.count());
        return "registry/start";
    }

    /** Nothing waits in the registry yet: reports of inaccuracies will. */
    @GetMapping("/internal/desk-counts")
    @ResponseBody
    List<Object> deskCounts() {
        return List.of();
    }
}
