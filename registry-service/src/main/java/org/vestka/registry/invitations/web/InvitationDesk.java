package org.vestka.registry.invitations.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.platform.identity.Person;
import org.vestka.registry.invitations.Invitation;
import org.vestka.registry.invitations.Invitations;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;

/** A registrar makes links to somebody who wants privacy, and takes them back. */
@Controller
class InvitationDesk {
    private static final String PAGE = "/desk/registry/prisoners/{prisonerId}/invitations";

    private final Invitations invitations;
    private final Prisoners prisoners;
    private final Clock clock;

    InvitationDesk(Invitations invitations, Prisoners prisoners, Clock clock) {
        this.invitations = invitations;
        this.prisoners = prisoners;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String list(@PathVariable String prisonerId, Model model) {
        Prisoner prisoner =
                prisoners.find(prisonerId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("known", prisoner);
        model.addAttribute("invitations", invitations.to(prisoner.prisonerId()));
        model.addAttribute("code", Invitation.newCode());
        return "registry/invitations";
    }

    /** The code comes with the form, so that the same form sent twice makes one link; it is shown this once. */
    @PostMapping(PAGE)
    String make(Person person, @PathVariable String prisonerId, @RequestParam String code, Model model) {
        if (!code.matches("[0-9a-f]{64}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Prisoner prisoner =
                prisoners.find(prisonerId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        invitations.keep(
                new Invitation(Invitation.idOf(code), prisoner.prisonerId(), LocalDate.now(clock), person.id(), null));
        model.addAttribute("made", "/prisoners/invited/" + code);
        return list(prisonerId, model);
    }

    @PostMapping(PAGE + "/{invitationId}")
    String revoke(@PathVariable String prisonerId, @PathVariable String invitationId, RedirectAttributes after) {
        invitations.revoke(invitationId, LocalDate.now(clock));
        after.addAttribute("said", "revoked");
        return "redirect:/desk/registry/prisoners/" + prisonerId + "/invitations";
    }
}
