package org.vestka.assignment.guardians.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vestka.assignment.guardians.Guardianship;
import org.vestka.assignment.guardians.Guardianships;
import org.vestka.assignment.guardians.Guarding;
import org.vestka.assignment.guardians.News;
import org.vestka.assignment.guardians.SealedAddresses;
import org.vestka.assignment.guardians.web.GuardianSlips.Offer;
import org.vestka.assignment.guardians.web.GuardianSlips.Secrets;
import org.vestka.assignment.holding.web.HoldSlips;
import org.vestka.assignment.holding.web.PersonOnPage;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.sealing.ContactTokens;
import org.vestka.platform.sealing.WordCode;
import org.vestka.platform.sealing.WordList;

/** Taking somebody on, and the page of a guardian; opened by twelve words, only ever by POST. */
@Controller
class GuardianPages {

    /** Words that open nothing are answered after this time, whatever was wrong with them. */
    private static final Duration WRONG_CODE = Duration.ofMillis(300);

    private final Guarding guarding;
    private final Guardianships guardianships;
    private final GuardianSlips slips;
    private final HoldSlips receipts;
    private final SealedAddresses addresses;
    private final ContactTokens tokens;
    private final Clock clock;

    GuardianPages(
            Guarding guarding,
            Guardianships guardianships,
            GuardianSlips slips,
            HoldSlips receipts,
            SealedAddresses addresses,
            ContactTokens tokens,
            Clock clock) {
        this.tokens = tokens;
        this.addresses = addresses;
        this.guarding = guarding;
        this.guardianships = guardianships;
        this.slips = slips;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/guardians")
    String guardians() {
        return "assignment/guardians";
    }

    @PostMapping("/guardians/find")
    String find(@RequestParam(required = false) @Nullable String previous, Caller caller, Model model) {
        Optional<String> shown = slips.offer(previous, true).map(Offer::prisonerId);
        Optional<String> prisonerId = guarding.someoneWithout(shown);
        if (prisonerId.isEmpty()) {
            model.addAttribute("said", shown.isPresent() ? "nobody-else" : "nobody");
            return "assignment/guardians";
        }
        return takeOn(prisonerId.get(), caller, model);
    }

    /** The one to whom somebody has written, by the slip of their receipt. */
    @PostMapping("/guardians/for")
    String forPenPal(
            @RequestParam(defaultValue = "") String pal, Caller caller, Model model, HttpServletResponse response) {
        Optional<String> prisonerId = receipts.penPal(pal)
                .map(whom -> guarding.whoGoesOnFor(whom.prisonerId()))
                .filter(id -> guarding.portrait(id).isPresent());
        if (prisonerId.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return "assignment/receipt-first";
        }
        return takeOn(prisonerId.get(), caller, model);
    }

    private String takeOn(String prisonerId, Caller caller, Model model) {
        String offer = slips.offer(prisonerId);
        String carried = slips.offer(offer, false)
                .map(made -> slips.carry(made.guardianshipId()))
                .orElseThrow();
        model.addAttribute("guardian", new GuardianForm(offer, carried, null));
        return takeOnPage(prisonerId, caller, model);
    }

    private String takeOnPage(String prisonerId, Caller caller, Model model) {
        guarding.portrait(prisonerId)
                .ifPresent(portrait -> model.addAttribute("person", PersonOnPage.of(portrait, language(caller))));
        return "assignment/guardian-take-on";
    }

    @PostMapping("/guardians/begin")
    String begin(
            @ModelAttribute("guardian") GuardianForm form,
            BindingResult errors,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        Optional<Offer> offer = slips.offer(form.offer(), true);
        Optional<Secrets> secrets = offer.flatMap(made -> slips.carried(made.guardianshipId(), form.carried()));
        if (offer.isEmpty()
                || secrets.isEmpty()
                || slips.offer(form.offer(), false).isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("said", "over");
            return "assignment/guardians";
        }
        String typed = form.email();
        String email = typed == null || typed.isBlank() ? null : typed.strip();
        if (email != null && !Guarding.isAddress(email)) {
            errors.rejectValue("email", "assignment.guardian.email.wrong", "");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return takeOnPage(offer.get().prisonerId(), caller, model);
        }
        guarding.begin(
                offer.get().guardianshipId(),
                offer.get().prisonerId(),
                secrets.get().code(),
                secrets.get().contactId(),
                email,
                language(caller));
        model.addAttribute("words", secrets.get().code().words(WordList.of(caller.language())));
        model.addAttribute("withAddress", email != null);
        model.addAttribute("pass", slips.page(offer.get().guardianshipId()));
        return "assignment/guardian-begun";
    }

    @PostMapping("/guardians/mine")
    String mine(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String pass,
            Caller caller,
            Model model,
            HttpServletResponse response)
            throws InterruptedException {
        long begun = System.nanoTime();
        // What cannot be a code is looked up like one that can, so that both take the same way.
        Optional<Guardianship> there = pass == null
                ? guardianships.byCode(WordCode.read(code).orElseGet(WordCode::random))
                : slips.guardianship(pass).flatMap(guardianships::find);
        if (there.isPresent()) {
            return page(there.get(), caller, model);
        }
        Duration left = WRONG_CODE.minusNanos(System.nanoTime() - begun);
        if (left.isPositive()) {
            Thread.sleep(left);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("said", pass == null ? "wrong" : "over");
        return "assignment/guardians";
    }

    @PostMapping("/guardians/go-on")
    String goOn(
            @RequestParam(required = false) @Nullable String pass,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        return change(pass, guarding::goOn, caller, model, response);
    }

    @PostMapping("/guardians/leave")
    String leave(
            @RequestParam(required = false) @Nullable String pass,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        return change(pass, guarding::leave, caller, model, response);
    }

    private String change(
            @Nullable String pass, Consumer<String> what, Caller caller, Model model, HttpServletResponse response) {
        Optional<String> guardianshipId = slips.guardianship(pass);
        guardianshipId.ifPresent(what);
        Optional<Guardianship> there = guardianshipId.flatMap(guardianships::find);
        if (there.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("said", "over");
            return "assignment/guardians";
        }
        return page(there.get(), caller, model);
    }

    private String page(Guardianship guardianship, Caller caller, Model model) {
        guarding.portrait(guardianship.prisonerId())
                .ifPresent(portrait -> model.addAttribute("person", PersonOnPage.of(portrait, language(caller))));
        model.addAttribute("pass", slips.page(guardianship.guardianshipId()));
        model.addAttribute("standing", guardianship.status().name().toLowerCase(Locale.ROOT));
        model.addAttribute("asked", guardianship.isAsked(clock.instant()));
        model.addAttribute("answerUntil", guardianship.answerUntil());
        model.addAttribute("approved", guardianship.approved());
        model.addAttribute("sign", guardianship.guardianshipId().substring(0, 8));
        model.addAttribute("address", address(guardianship));
        model.addAttribute("news", newestFirst(guardianship));
        return "assignment/guardian";
    }

    private String address(Guardianship guardianship) {
        String contactId = guardianship.contactId();
        if (contactId != null && addresses.failed(contactId)) {
            return "failed";
        }
        if (contactId == null || addresses.find(contactId).isEmpty()) {
            return "none";
        }
        return guardianship.addressConfirmed() ? "confirmed" : "waits";
    }

    private static List<News> newestFirst(Guardianship guardianship) {
        return guardianship.news().stream()
                .filter(each -> each.kind() != News.Kind.ASKED)
                .sorted(Comparator.comparing(News::on).reversed())
                .toList();
    }

    /** The way of the mail that asks whether an address is theirs; looking changes nothing. */
    @GetMapping("/guardians/address/{token}")
    String address(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        return "assignment/guardian-address";
    }

    /** Only the mail that went there has such a token: whoever sees contact ids pass on a topic cannot make one. */
    @PostMapping("/guardians/address")
    String confirm(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        boolean known = tokens.contact(GuardianMailPages.OWNER, token)
                .filter(guarding::confirmAddress)
                .isPresent();
        if (!known) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        model.addAttribute("said", known ? "confirmed" : "no-address");
        return "assignment/guardians";
    }

    private static String language(Caller caller) {
        return caller.language().getLanguage();
    }
}
