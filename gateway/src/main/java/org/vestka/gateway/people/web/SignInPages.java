package org.vestka.gateway.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vestka.gateway.people.ComingIn;
import org.vestka.gateway.people.Invitation;
import org.vestka.gateway.people.Inviting;
import org.vestka.gateway.people.Passwords;
import org.vestka.platform.identity.Person;

/** The pages of coming in and going out. */
@Controller
public final class SignInPages {

    private static final Pattern INSIDE = Pattern.compile("/desk(/[A-Za-z0-9._~-]+)*");

    private final ComingIn comingIn;
    private final Inviting inviting;
    private final SessionCookie cookie;

    public SignInPages(ComingIn comingIn, Inviting inviting, SessionCookie cookie) {
        this.comingIn = comingIn;
        this.inviting = inviting;
        this.cookie = cookie;
    }

    /** Name and password, and where to go then. */
    record SignInForm(
            @Nullable String name,
            @Nullable String password,
            @Nullable String to) {}

    @GetMapping("/")
    String door() {
        return "redirect:/desk";
    }

    @GetMapping(DeskEntrance.SIGN_IN)
    String signIn(@RequestParam(defaultValue = "/desk") String to, Model model) {
        model.addAttribute("signIn", new SignInForm(null, null, inside(to)));
        return "gateway/sign-in";
    }

    @PostMapping(DeskEntrance.SIGN_IN)
    String signIn(@ModelAttribute("signIn") SignInForm form, BindingResult errors, HttpServletResponse response) {
        String name = Optional.ofNullable(form.name()).orElse("");
        String password = Optional.ofNullable(form.password()).orElse("");
        if (name.length() > 200 || password.length() > Passwords.LONGEST) {
            return refused(errors, response, HttpStatus.UNPROCESSABLE_CONTENT, "people.signIn.wrong");
        }
        return switch (comingIn.signIn(name, password)) {
            case ComingIn.Welcome welcome -> {
                cookie.give(response, welcome.token());
                yield "redirect:" + inside(Optional.ofNullable(form.to()).orElse(""));
            }
            case ComingIn.Wrong wrong ->
                refused(errors, response, HttpStatus.UNPROCESSABLE_CONTENT, "people.signIn.wrong");
            case ComingIn.Wait wait -> refused(errors, response, HttpStatus.TOO_MANY_REQUESTS, "people.signIn.wait");
        };
    }

    private static String refused(BindingResult errors, HttpServletResponse response, HttpStatus status, String words) {
        errors.reject(words);
        response.setStatus(status.value());
        return "gateway/sign-in";
    }

    @PostMapping("/desk/sign-out")
    String signOut(Person person, HttpServletRequest request, HttpServletResponse response) {
        cookie.token(request).ifPresent(token -> comingIn.signOut(token, person.id()));
        cookie.take(response);
        return "redirect:" + DeskEntrance.SIGN_IN;
    }

    @PostMapping("/desk/sign-out-everywhere")
    String signOutEverywhere(Person person, HttpServletResponse response) {
        comingIn.signOutEverywhere(person.id());
        cookie.take(response);
        return "redirect:" + DeskEntrance.SIGN_IN;
    }

    @GetMapping("/desk/set-up")
    String setUp(@RequestParam(defaultValue = "") String code, Model model) {
        open(code, true);
        model.addAttribute("enrolment", PasswordForm.with(code));
        return "gateway/set-up";
    }

    @PostMapping("/desk/set-up")
    String setUp(
            @Valid @ModelAttribute("enrolment") PasswordForm form, BindingResult errors, HttpServletResponse response) {
        String name = Optional.ofNullable(form.name()).orElse("");
        if (name.isBlank()) {
            errors.rejectValue("name", "people.name.missing");
        }
        if (form.isWrong(errors)) {
            return again(response, "gateway/set-up");
        }
        return enrolled(
                inviting.setUp(text(form.code()), name, text(form.password())), errors, response, "gateway/set-up");
    }

    @GetMapping("/desk/enrol")
    String enrol(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("who", inviting.nameFor(open(code, false)).orElse(""));
        model.addAttribute("enrolment", PasswordForm.with(code));
        return "gateway/enrol";
    }

    @PostMapping("/desk/enrol")
    String enrol(
            @Valid @ModelAttribute("enrolment") PasswordForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "who", inviting.nameFor(open(text(form.code()), false)).orElse(""));
        if (form.isWrong(errors)) {
            return again(response, "gateway/enrol");
        }
        return enrolled(inviting.enrol(text(form.code()), text(form.password())), errors, response, "gateway/enrol");
    }

    private String enrolled(Inviting.Answer answer, BindingResult errors, HttpServletResponse response, String form) {
        return switch (answer) {
            case Inviting.Welcome welcome -> {
                cookie.give(response, welcome.token());
                yield "redirect:/desk";
            }
            case Inviting.Refused refused when refused.reason() == Inviting.Reason.INVITATION_USED -> throw gone();
            case Inviting.Refused refused -> {
                errors.reject("people.refused." + refused.reason());
                yield again(response, form);
            }
            case Inviting.Invited invited -> throw new IllegalStateException("Nobody was to be invited");
            case Inviting.Changed changed -> throw new IllegalStateException("Nothing was to be changed");
        };
    }

    private static String again(HttpServletResponse response, String form) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form;
    }

    private Invitation open(String code, boolean first) {
        return inviting.find(code)
                .filter(invitation -> invitation.isForFirstAdministrator() == first)
                .orElseThrow(SignInPages::gone);
    }

    @ExceptionHandler(Passwords.Busy.class)
    void busy(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.GONE);
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }

    /** Only ever a page of this desk. */
    private static String inside(String to) {
        return INSIDE.matcher(to).matches() && !to.startsWith(DeskEntrance.SIGN_IN) ? to : "/desk";
    }
}
