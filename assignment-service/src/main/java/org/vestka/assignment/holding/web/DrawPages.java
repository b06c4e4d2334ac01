package org.vestka.assignment.holding.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vestka.assignment.draw.DrawOutcome;
import org.vestka.assignment.draw.DrawPool;
import org.vestka.assignment.draw.Trait;
import org.vestka.assignment.holding.Assigning;
import org.vestka.assignment.holding.Assigning.Asked;
import org.vestka.assignment.holding.Assigning.Given;
import org.vestka.assignment.holding.Assigning.OnScreen;
import org.vestka.assignment.holding.Assignment;
import org.vestka.assignment.holding.HoldRefusal;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.kernel.RandomId;

/**
 * The pages on which a writer is given somebody. Each form carries an id made for it, so that a form sent twice holds one
 * place and shows one person.
 */
@Controller
class DrawPages {

    private static final int CHOICES = 60;
    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    static final List<String> COUNTRIES = List.of("BY", "RU");
    static final List<String> LANGUAGES = List.of("ru", "be", "en", "de", "fr", "pl");

    private final Assigning assigning;
    private final DrawPool pool;
    private final HoldSlips slips;
    private final MessageSource messages;
    private final Clock clock;

    DrawPages(Assigning assigning, DrawPool pool, HoldSlips slips, MessageSource messages, Clock clock) {
        this.clock = clock;
        this.assigning = assigning;
        this.pool = pool;
        this.slips = slips;
        this.messages = messages;
    }

    @GetMapping("/draw")
    String wishes(Caller caller, Model model) {
        model.addAttribute("wishes", Wishes.NONE);
        return wishes(null, caller, model);
    }

    @PostMapping("/draw")
    String draw(
            @Valid @ModelAttribute("wishes") Wishes wishes,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String request,
            @RequestParam(required = false) @Nullable String previous,
            @RequestParam(required = false) @Nullable String anybody,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return wishes(null, caller, model);
        }
        Wishes meant = anybody == null ? wishes : Wishes.NONE;
        model.addAttribute("wishes", meant);
        Optional<OnScreen> onScreen = Optional.ofNullable(previous).flatMap(slips::read);
        return show(assigning.draw(idOf(request), meant.traits(), onScreen), caller, model, response);
    }

    /** Somebody the writer chose on their page. */
    @PostMapping("/draw/to")
    String choose(
            @RequestParam String prisonerId,
            @RequestParam(required = false) @Nullable String request,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("wishes", Wishes.NONE);
        Given given = ID.matcher(prisonerId).matches()
                ? assigning.choose(idOf(request), prisonerId)
                : new Given.NotThisOne(HoldRefusal.UNKNOWN);
        return show(given, caller, model, response);
    }

    /** The one to whom the writer has written before: the letter-service signs for it where a receipt was opened. */
    @PostMapping("/draw/again")
    String goOn(
            @RequestParam(defaultValue = "") String pal,
            @RequestParam(required = false) @Nullable String request,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        Optional<HoldSlips.PenPal> known = slips.penPal(pal);
        if (known.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return "assignment/receipt-first";
        }
        model.addAttribute("wishes", Wishes.NONE);
        HoldSlips.PenPal whom = known.get();
        return assigning.wantsPrivacy(whom.prisonerId())
                ? show(
                        assigning.goOnUnlisted(idOf(request), whom.prisonerId()),
                        whom.name(),
                        whom.country(),
                        caller,
                        model,
                        response)
                : show(assigning.goOn(idOf(request), whom.prisonerId()), caller, model, response);
    }

    /** Somebody who wants privacy, for whoever opened an invitation: the registry signed whom it leads to. */
    @PostMapping("/draw/invited")
    String invited(
            @RequestParam(defaultValue = "") String invitation,
            @RequestParam(required = false) @Nullable String request,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        Optional<HoldSlips.Invited> invited = slips.invited(invitation);
        Asked asked = invited.map(each -> assigning.goByInvitation(idOf(request), each.prisonerId(), each.invitation()))
                .orElseGet(() -> new Asked.Refused(HoldRefusal.UNKNOWN));
        return show(
                asked,
                invited.map(HoldSlips.Invited::name).orElse(""),
                invited.map(HoldSlips.Invited::country).orElse(""),
                caller,
                model,
                response);
    }

    /** Somebody who stands on no list, with what a slip says of them. */
    private String show(
            Asked asked, String name, String country, Caller caller, Model model, HttpServletResponse response) {
        return switch (asked) {
            case Asked.Granted(Assignment assignment) -> {
                model.addAttribute("hold", slips.sign(assignment));
                yield person(PersonOnPage.of(assignment, name, country, clock.instant()), model);
            }
            case Asked.Refused(HoldRefusal why) -> show(new Given.NotThisOne(why), caller, model, response);
        };
    }

    private String show(Given given, Caller caller, Model model, HttpServletResponse response) {
        return switch (given) {
            case Given.Held held -> {
                model.addAttribute("hold", slips.sign(held.assignment()));
                yield person(
                        PersonOnPage.of(held, clock.instant(), caller.language().getLanguage()), model);
            }
            case Given.Offered offered -> {
                model.addAttribute("hold", slips.sign(offered));
                yield person(PersonOnPage.of(offered, caller.language().getLanguage()), model);
            }
            case Given.NotThisOne refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("why", code(refused.why()));
                model.addAttribute("formId", RandomId.next());
                yield "assignment/not-this-one";
            }
            case Given.Nobody nobody -> wishes(code(nobody.why()), caller, model);
            case Given.TryAgain() -> wishes("busy", caller, model);
        };
    }

    private static String person(PersonOnPage person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("formId", RandomId.next());
        return "assignment/person";
    }

    private String wishes(@Nullable String nobody, Caller caller, Model model) {
        Locale reader = caller.language();
        model.addAttribute("nobody", nobody);
        model.addAttribute("formId", RandomId.next());
        model.addAttribute("wishing", nobody != null);
        model.addAttribute("countries", choices(COUNTRIES, code -> word("assignment.country." + code, reader)));
        model.addAttribute("languages", choices(LANGUAGES, code -> word("assignment.language." + code, reader)));
        model.addAttribute("interests", choices(pool.frequent(Trait.Kind.INTEREST, CHOICES), UnaryOperator.identity()));
        model.addAttribute(
                "occupations", choices(pool.frequent(Trait.Kind.OCCUPATION, CHOICES), UnaryOperator.identity()));
        return "assignment/wishes";
    }

    private Map<String, String> choices(List<String> values, UnaryOperator<String> label) {
        Map<String, String> choices = new LinkedHashMap<>();
        values.forEach(value -> choices.put(value, label.apply(value)));
        return choices;
    }

    private String word(String key, Locale reader) {
        return messages.getMessage(key, null, reader);
    }

    /** The id of a form; a made-up one is answered with a place of its own. */
    private static String idOf(@Nullable String request) {
        return request != null && ID.matcher(request).matches() ? request : RandomId.next();
    }

    /** Why nobody was drawn, as message keys have it. */
    static String code(DrawOutcome why) {
        return switch (why) {
            case DrawOutcome.NobodyFits() -> "fits";
            case DrawOutcome.NobodyElse() -> "else";
            case DrawOutcome.NobodyIsFree() -> "free";
            case DrawOutcome.Drawn _ -> "busy";
        };
    }

    static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
