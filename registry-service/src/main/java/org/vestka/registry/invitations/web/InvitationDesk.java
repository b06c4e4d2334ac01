package org.vestka.registry.invitations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
import org.vestka.platform.kernel.Decision;
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
        Prisoner prisoner = prisoner(prisonerId);
        model.addAttribute("known", prisoner);
        model.addAttribute("invitations", invitationsTo(prisoner));
        model.addAttribute("code", Invitation.newCode());
        return "registry/invitations";
    }

    /**
     * The code comes with the form, so that the same form sent twice makes one link; it is shown this once. Interrupted
     * between the two writes, the same form completes it.
     */
    @PostMapping(PAGE)
    String make(
            Person person,
            @PathVariable String prisonerId,
            @RequestParam String code,
            Model model,
            HttpServletResponse response) {
        if (!code.matches("[0-9a-f]{64}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Prisoner prisoner = prisoner(prisonerId);
        String invitationId = Invitation.idOf(code);
        if (prisoner.invitedBy(invitationId) instanceof Decision.Refused<?, ?, ?>) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refused", true);
            return list(prisonerId, model);
        }
        invitations.keep(new Invitation(invitationId, prisoner.prisonerId(), LocalDate.now(clock), person.id(), null));
        prisoners.change(prisoner.prisonerId(), known -> known.invitedBy(invitationId));
        model.addAttribute("made", "/prisoners/invited/" + code);
        return list(prisonerId, model);
    }

    /** First nobody can write by it, then nobody can look: interrupted in between, it is still there to be taken back. */
    @PostMapping(PAGE + "/{invitationId}")
    String revoke(@PathVariable String prisonerId, @PathVariable String invitationId, RedirectAttributes after) {
        Prisoner prisoner = prisoner(prisonerId);
        prisoners.change(prisoner.prisonerId(), known -> known.notInvitedBy(invitationId));
        invitations.revoke(invitationId, LocalDate.now(clock));
        after.addAttribute("said", "revoked");
        return "redirect:/desk/registry/prisoners/" + prisoner.prisonerId() + "/invitations";
    }

    private Prisoner prisoner(String prisonerId) {
        return prisoners.find(prisonerId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Also those that were made for a duplicate which this entry goes on for. */
    private List<Invitation> invitationsTo(Prisoner prisoner) {
        return Stream.concat(
                        invitations.to(prisoner.prisonerId()).stream(),
                        invitations.findAll(prisoner.invitations()).stream())
                .distinct()
                .sorted(Comparator.comparing(Invitation::made).thenComparing(Invitation::invitationId))
                .toList();
    }
}
