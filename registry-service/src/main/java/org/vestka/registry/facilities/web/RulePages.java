package org.vestka.registry.facilities.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.vestka.registry.facilities.Rule;
import org.vestka.registry.facilities.RuleField;
import org.vestka.registry.facilities.RulePack;
import org.vestka.registry.facilities.RulePacks;

/** What countries and regions say of letters, at the registrar's desk. */
@Controller
class RulePages {
    private static final String LIST = "/desk/registry/rules";
    private static final int LONGEST_SOURCE = 400;

    private final RulePacks packs;
    private final KeepingRules keeping;
    private final KnownFacilities known;

    RulePages(RulePacks packs, KeepingRules keeping, KnownFacilities known) {
        this.packs = packs;
        this.keeping = keeping;
        this.known = known;
    }

    /** A rule as it is typed, and what is wrong with it; an empty text inherits. */
    record Typed(
            String field,
            List<String> choices,
            boolean lines,
            String text,
            String source,
            String since,
            @Nullable String wrong) {}

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
        RulePack pack = packs.find(country, where).orElseGet(() -> new RulePack(country, where, List.of()));
        return form(pack.country(), where, typed(pack.rules()), model);
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
        List<Typed> typed = Arrays.stream(RuleField.values())
                .map(field -> checked(field, fields))
                .toList();
        if ((where != null && where.length() > 200) || typed.stream().anyMatch(each -> each.wrong() != null)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(country, where, typed, model);
        }
        List<Rule> rules = new ArrayList<>();
        for (int at = 0; at < typed.size(); at++) {
            Typed each = typed.get(at);
            if (!each.text().isEmpty()) {
                rules.add(new Rule(
                        RuleField.values()[at],
                        each.text(),
                        each.source().isEmpty() ? null : each.source(),
                        each.since().isEmpty() ? null : LocalDate.parse(each.since())));
            }
        }
        keeping.say(new RulePack(country, where, rules));
        after.addAttribute("said", "saved");
        if (where != null) {
            after.addAttribute("region", where);
        }
        return "redirect:" + LIST + "/" + country;
    }

    private static Typed checked(RuleField field, Map<String, String> fields) {
        String text =
                fields.getOrDefault(field.code(), "").replace("\r\n", "\n").strip();
        String source = fields.getOrDefault(field.code() + "-source", "").strip();
        String since = fields.getOrDefault(field.code() + "-since", "").strip();
        String wrong = null;
        if (!text.isEmpty() && !field.takes(text)) {
            wrong = "value";
        } else if (!text.isEmpty() && source.isEmpty()) {
            wrong = "source";
        } else if (source.length() > LONGEST_SOURCE) {
            wrong = "value";
        } else if (!since.isEmpty() && !isDay(since)) {
            wrong = "since";
        }
        return new Typed(field.code(), field.choices(), field.hasLines(), text, source, since, wrong);
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static List<Typed> typed(List<Rule> rules) {
        return Arrays.stream(RuleField.values())
                .map(field -> {
                    Rule rule = rules.stream()
                            .filter(each -> each.field() == field)
                            .findFirst()
                            .orElse(null);
                    return new Typed(
                            field.code(),
                            field.choices(),
                            field.hasLines(),
                            rule == null ? "" : rule.text(),
                            rule == null ? "" : Objects.requireNonNullElse(rule.source(), ""),
                            rule == null || rule.since() == null
                                    ? ""
                                    : rule.since().toString(),
                            null);
                })
                .toList();
    }

    private String form(Country country, @Nullable String region, List<Typed> typed, Model model) {
        model.addAttribute("country", country);
        model.addAttribute("region", region);
        model.addAttribute("typed", typed);
        Map<String, String> held = new LinkedHashMap<>();
        keeping.inherited(country, region)
                .shown()
                .forEach(
                        each -> held.put(each.rule().field().code(), each.rule().text()));
        model.addAttribute("held", held);
        return "registry/rule-pack";
    }
}
