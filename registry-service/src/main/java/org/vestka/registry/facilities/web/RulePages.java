package org.vestka.registry.facilities.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.KeepingRules;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.facilities.RuleHistory;
import org.vestka.registry.facilities.RulePack;
import org.vestka.registry.facilities.RulePacks;

/** What countries and regions say of letters, at the registrar's desk. */
@Controller
class RulePages {
    private static final String LIST = "/desk/registry/rules";
    private static final int LONGEST_REGION = 200;

    private final RulePacks packs;
    private final KeepingRules keeping;
    private final KnownFacilities known;
    private final Clock clock;

    RulePages(RulePacks packs, KeepingRules keeping, KnownFacilities known, Clock clock) {
        this.packs = packs;
        this.keeping = keeping;
        this.known = known;
        this.clock = clock;
    }

    @GetMapping(LIST)
    String list(Model model) {
        model.addAttribute("packs", packs.all());
        model.addAttribute("countries", Country.values());
        model.addAttribute("regions", new TreeSet<>(known.regions()));
        return "registry/rules";
    }

    @GetMapping(LIST + "/{country}")
    String look(@PathVariable Country country, @RequestParam(defaultValue = "") String region, Model model) {
        String where = region.isBlank() ? null : region.strip();
        RuleHistory said =
                packs.find(country, where).map(RulePack::history).orElseGet(() -> new RuleHistory(List.of()));
        return form(country, where, TypedRule.of(said.rules(), said.lastOn(LocalDate.now(clock))), model);
    }

    @PostMapping(LIST + "/{country}")
    String say(
            @PathVariable Country country,
            @RequestParam(defaultValue = "") String region,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        String where = region.isBlank() ? null : region.strip();
        List<TypedRule> typed = TypedRule.sent(fields);
        boolean tooLong = where != null && where.length() > LONGEST_REGION;
        if (tooLong || !TypedRule.areRight(typed)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("regionTooLong", tooLong);
            return form(country, where, typed, model);
        }
        keeping.say(new RulePack(country, where, TypedRule.rules(typed)));
        after.addAttribute("said", "saved");
        if (where != null) {
            after.addAttribute("region", where);
        }
        return "redirect:" + LIST + "/" + country;
    }

    private String form(Country country, @Nullable String region, List<TypedRule> typed, Model model) {
        model.addAttribute("country", country);
        model.addAttribute("region", region);
        model.addAttribute("typed", typed);
        model.addAttribute("held", TypedRule.texts(keeping.inherited(country, region)));
        return "registry/rule-pack";
    }
}
