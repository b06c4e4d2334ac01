package org.vestka.dispatch.unsuremail.web;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.dispatch.unsuremail.UnsureMail.Choice;
import org.vestka.dispatch.unsuremail.UnsureMails;
import org.vestka.platform.identity.Person;
import org.vestka.platform.kernel.Page;

/** Mails that may have left or not, for a coordinator to decide about. No address is shown: nobody here has one. */
@Controller
class UnsureMailPages {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int PAGE = 20;

    private final UnsureMails mails;

    UnsureMailPages(UnsureMails mails) {
        this.mails = mails;
    }

    @GetMapping("/desk/dispatch/mails")
    String mails(@RequestParam(defaultValue = "1") int page, Model model, Person person) {
        model.addAttribute("waiting", mails.waiting(Page.within(page), PAGE));
        return "dispatch/mails";
    }

    @PostMapping("/desk/dispatch/mails/{noticeId}")
    String decide(
            @PathVariable String noticeId,
            @RequestParam(defaultValue = "") String choice,
            Person person,
            RedirectAttributes redirect) {
        if (!ID.matcher(noticeId).matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean again = choice.equals(Choice.SEND_AGAIN.code());
        if (!again && !choice.equals(Choice.LEAVE.code())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        mails.decide(noticeId, again ? Choice.SEND_AGAIN : Choice.LEAVE);
        redirect.addAttribute("said", again ? "again" : "left");
        return "redirect:/desk/dispatch/mails";
    }
}
