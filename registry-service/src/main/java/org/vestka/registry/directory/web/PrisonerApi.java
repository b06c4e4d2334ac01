package org.vestka.registry.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.kernel.Page;
import org.vestka.registry.directory.ShowingPrisoners;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.prisoners.Prisoner;

/** The public part of the registry as JSON: the same people, the same questions, the same silence. */
@RestController
class PrisonerApi {
    private static final int ON_A_PAGE = 50;

    private final ShowingPrisoners showing;
    private final KnownFacilities facilities;
    private final Clock clock;

    PrisonerApi(ShowingPrisoners showing, KnownFacilities facilities, Clock clock) {
        this.showing = showing;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** @param total how many there are on all pages; beyond fifty rounded down to tens, so that nobody's coming or going shows */
    record Answer(List<PublicPrisoner> prisoners, int page, int pages, long total) {}

    @GetMapping("/api/v1/prisoners")
    Answer search(Caller caller, @ModelAttribute SearchForm search, @RequestParam(defaultValue = "1") int page) {
        LocalDate today = LocalDate.now(clock);
        Page<ShowingPrisoners.Found> found = showing.search(search.query(today, Page.within(page), ON_A_PAGE));
        List<PublicPrisoner> prisoners = found.items().stream()
                .map(each -> shown(each.prisoner(), each.matched(), caller, today))
                .toList();
        return new Answer(
                prisoners,
                found.number(),
                found.pages(),
                found.total() > 50 ? found.total() - found.total() % 10 : found.total());
    }

    @GetMapping("/api/v1/prisoners/{prisonerId}")
    PublicPrisoner one(Caller caller, @PathVariable String prisonerId) {
        return showing.find(prisonerId)
                .map(prisoner -> shown(prisoner, "", caller, LocalDate.now(clock)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PublicPrisoner shown(Prisoner prisoner, String matched, Caller caller, LocalDate today) {
        return PublicPrisoner.of(
                prisoner,
                facilities.find(prisoner.facilityId()).orElse(null),
                caller.language().getLanguage(),
                today,
                matched);
    }
}
