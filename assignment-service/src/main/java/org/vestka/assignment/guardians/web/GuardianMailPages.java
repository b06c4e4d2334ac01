package org.vestka.assignment.guardians.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.vestka.assignment.guardians.SealedAddresses;
import org.vestka.platform.sealing.ContactTokens;
import org.vestka.platform.web.SentByPrograms;

/** The way out that stands in every mail to a guardian: no login, nothing but the link. Looking changes nothing. */
@Controller
class GuardianMailPages {

    static final String OWNER = "assignment-service";

    private final SealedAddresses addresses;
    private final ContactTokens tokens;

    GuardianMailPages(SealedAddresses addresses, ContactTokens tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
    }

    @GetMapping("/guardians/mail/{token}")
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(tokens.contact(OWNER, token), token, "ask", model, response);
    }

    /** Forgets the address; again, it is still forgotten. A mail program may press the button for its reader (RFC 8058). */
    @PostMapping("/guardians/mail/{token}")
    @SentByPrograms
    String leave(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<String> contactId = tokens.contact(OWNER, token);
        contactId.ifPresent(addresses::forget);
        return page(contactId, token, "done", model, response);
    }

    private static String page(
            Optional<String> contactId, String token, String step, Model model, HttpServletResponse response) {
        if (contactId.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("token", token);
        model.addAttribute("step", contactId.isEmpty() ? "broken" : step);
        return "assignment/guardian-mail";
    }
}
