package org.vestka.dispatch.answer.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.dispatch.answer.Originals;
import org.vestka.dispatch.answer.Reply;
import org.vestka.dispatch.desk.web.Fields;
import org.vestka.platform.identity.Person;

/** Where the paper of an answer lies, found by whom it is from. */
@Controller
class OriginalPages {

    private static final int LONGEST_NAME = 80;

    private final Originals originals;

    OriginalPages(Originals originals) {
        this.originals = originals;
    }

    @GetMapping("/desk/dispatch/originals")
    String originals(@RequestParam(defaultValue = "") String q, Model model, Person person) {
        String query = Fields.line(q, LONGEST_NAME);
        model.addAttribute("q", query);
        model.addAttribute("found", query.isEmpty() ? List.of() : originals.fromPeopleNamed(query));
        model.addAttribute("fates", Reply.Original.Fate.values());
        return "dispatch/originals";
    }

    @PostMapping("/desk/dispatch/originals/{replyId}")
    String keep(
            @PathVariable String replyId,
            @RequestParam(defaultValue = "") String shelfMark,
            @RequestParam(defaultValue = "") String fate,
            @RequestParam(defaultValue = "") String q,
            Person person,
            RedirectAttributes redirect) {
        boolean kept = originals.keep(
                Fields.id(replyId),
                new Reply.Original(Fields.line(shelfMark, Reply.LONGEST_SHELF_MARK), Reply.Original.Fate.named(fate)));
        redirect.addAttribute("q", Fields.line(q, LONGEST_NAME));
        redirect.addAttribute("said", kept ? "kept" : "not-there");
        return "redirect:/desk/dispatch/originals";
    }
}
