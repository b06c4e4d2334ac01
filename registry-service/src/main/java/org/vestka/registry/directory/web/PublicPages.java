package org.vestka.registry.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.kernel.RandomId;
import org.vestka.registry.charges.Articles;
import org.vestka.registry.charges.Charge;
import org.vestka.registry.directory.ShowingPrisoners;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.invitations.web.InvitationSlips;
import org.vestka.registry.prisoners.Photos;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Sex;

/** Who is in prison, for everybody to read: the list, the search, a person's page. */
@Controller
class PublicPages {
    private static final int ON_A_PAGE = 24;
    private static final int SUGGESTED = 6;
    private static final int SHORTEST_TO_SUGGEST = 3;

    private final ShowingPrisoners showing;
    private final KnownFacilities facilities;
    private final Articles articles;
    private final Photos photos;
    private final InvitationSlips invitationSlips;
    private final Clock clock;

    PublicPages(
            ShowingPrisoners showing,
            KnownFacilities facilities,
            Articles articles,
            Photos photos,
            InvitationSlips invitationSlips,
            Clock clock) {
        this.showing = showing;
        this.articles = articles;
        this.photos = photos;
        this.facilities = facilities;
        this.invitationSlips = invitationSlips;
        this.clock = clock;
    }

    @GetMapping("/prisoners")
    String list(
            Caller caller,
            @ModelAttribute("search") SearchForm search,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return show("/prisoners", caller, search, page, model);
    }

    @GetMapping("/search")
    String search(
            Caller caller,
            @ModelAttribute("search") SearchForm search,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return show("/search", caller, search, page, model);
    }

    /** What may be meant by what was typed so far, for the list below the box. */
    @GetMapping("/search/suggestions")
    String suggestions(Caller caller, @ModelAttribute("search") SearchForm search, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<PublicPrisoner> people = search.text().length() < SHORTEST_TO_SUGGEST
                ? List.of()
                : showing
                        .search(new SearchForm(search.q(), null, null, null, null, null, null, null, null, null)
                                .query(today, 1, SUGGESTED))
                        .items()
                        .stream()
                        .map(each -> PublicPrisoner.of(
                                each.prisoner(), null, caller.language().getLanguage(), today, each.matched()))
                        .toList();
        model.addAttribute("people", people);
        return "registry/suggestions :: found";
    }

    private String show(String path, Caller caller, SearchForm search, int page, Model model) {
        LocalDate today = LocalDate.now(clock);
        String language = caller.language().getLanguage();
        Page<ShowingPrisoners.Found> found = showing.search(search.query(today, Page.within(page), ON_A_PAGE));
        model.addAttribute(
                "page",
                found.map(each -> PublicPrisoner.of(
                        each.prisoner(),
                        facilities.find(each.prisoner().facilityId()).orElse(null),
                        language,
                        today,
                        each.matched())));
        model.addAttribute("told", ShowingPrisoners.told(found.total()));
        model.addAttribute("here", search.at(path));
        model.addAttribute("regions", facilities.regions());
        model.addAttribute("countries", Country.values());
        model.addAttribute("sexes", List.of(Sex.FEMALE.code(), Sex.MALE.code()));
        return "registry/prisoners";
    }

    @GetMapping("/prisoners/{prisonerId}")
    String person(Caller caller, @PathVariable String prisonerId, Model model) {
        Prisoner prisoner =
                showing.find(prisonerId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!prisoner.prisonerId().equals(prisonerId)) {
            return "redirect:/prisoners/" + prisoner.prisonerId();
        }
        return show(prisoner, caller, model);
    }

    private String show(Prisoner prisoner, Caller caller, Model model) {
        model.addAttribute("court", prisoner.court());
        model.addAttribute(
                "charges",
                Charge.of(
                        prisoner.details().articles(),
                        prisoner.details().country(),
                        caller.language().getLanguage(),
                        articles));
        model.addAttribute(
                "person",
                PublicPrisoner.of(
                        prisoner,
                        facilities.find(prisoner.facilityId()).orElse(null),
                        caller.language().getLanguage(),
                        LocalDate.now(clock),
                        ""));
        if (prisoner.standing().isPublic()) {
            photos.of(prisoner.prisonerId()).ifPresent(photo -> model.addAttribute("photo", photo));
        }
        model.addAttribute("request", RandomId.next());
        return "registry/person";
    }

    /** The same page for every code, good or not: a link opens nothing by being followed. */
    @GetMapping("/prisoners/invited/{code}")
    String invited(@PathVariable String code, Model model) {
        model.addAttribute("code", code);
        return "registry/invited";
    }

    @PostMapping("/prisoners/invited")
    String open(Caller caller, @RequestParam String code, Model model) {
        Prisoner prisoner = showing.invited(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("invited", true);
        invitationSlips
                .sign(prisoner, code, caller.language().getLanguage())
                .ifPresent(slip -> model.addAttribute("invitation", slip));
        return show(prisoner, caller, model);
    }
}
