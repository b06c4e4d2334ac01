package org.vestka.gateway.people.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.vestka.gateway.people.Accounts;
import org.vestka.gateway.people.Inviting;
import org.vestka.gateway.people.Role;
import org.vestka.platform.identity.Person;

/** The administrator's list of people: who is here, what they may do, and links for those who come. */
@Controller
public final class PeoplePages {

    private final Accounts accounts;
    private final Inviting inviting;
    private final DeskAddress address;

    public PeoplePages(Accounts accounts, Inviting inviting, DeskAddress address) {
        this.accounts = accounts;
        this.inviting = inviting;
        this.address = address;
    }

    /** A new account. */
    record NewPerson(@Nullable String name, @Nullable Set<String> roles) {}

    @GetMapping("/desk/people")
    String list(Model model) {
        model.addAttribute("person", new NewPerson(null, Set.of()));
        return shown(model);
    }

    @PostMapping("/desk/people")
    String add(Person by, @ModelAttribute("person") NewPerson form, BindingResult errors, Model model) {
        String name = form.name() == null ? "" : form.name();
        Set<String> roles = form.roles() == null ? Set.of() : form.roles();
        return switch (inviting.invite(by.id(), name, roles)) {
            case Inviting.Invited invited -> link(invited, name, model);
            case Inviting.Refused refused -> {
                errors.rejectValue("name", "people.refused." + refused.reason());
                yield shown(model);
            }
            default -> throw new IllegalStateException("An invitation is made or refused");
        };
    }

    @PostMapping("/desk/people/{id}/invitation")
    String inviteAgain(Person by, @PathVariable String id, Model model) {
        String name = accounts.find(id).orElseThrow(PeoplePages::notFound).name();
        return switch (inviting.inviteAgain(by.id(), id)) {
            case Inviting.Invited invited -> link(invited, name, model);
            default -> throw notFound();
        };
    }

    @PostMapping("/desk/people/{id}/roles")
    String grant(Person by, @PathVariable String id, @RequestParam(required = false) @Nullable Set<String> roles) {
        return done(inviting.grant(by.id(), id, roles == null ? Set.of() : roles), "roles");
    }

    @PostMapping("/desk/people/{id}/closed")
    String close(Person by, @PathVariable String id) {
        return done(inviting.open(by.id(), id, false), "closed");
    }

    @PostMapping("/desk/people/{id}/opened")
    String open(Person by, @PathVariable String id) {
        return done(inviting.open(by.id(), id, true), "opened");
    }

    private String shown(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roleNames", Role.names());
        return "gateway/people";
    }

    /** Shown once: the door keeps nothing but a digest of the code. */
    private String link(Inviting.Invited invited, String name, Model model) {
        model.addAttribute("who", name);
        model.addAttribute("link", address.of("/desk/enrol?code=" + invited.code()));
        return "gateway/invitation";
    }

    private static String done(Inviting.Answer answer, String what) {
        return switch (answer) {
            case Inviting.Changed changed -> "redirect:/desk/people?said=" + what;
            case Inviting.Refused refused
            when refused.reason() == Inviting.Reason.LAST_ADMINISTRATOR ->
                "redirect:/desk/people?said=LAST_ADMINISTRATOR";
            default -> throw notFound();
        };
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
