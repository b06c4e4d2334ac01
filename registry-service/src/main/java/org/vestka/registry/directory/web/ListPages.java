package org.vestka.registry.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.kernel.Page;
import org.vestka.registry.directory.Overview;
import org.vestka.registry.directory.Overviews;
import org.vestka.registry.directory.ShowingPrisoners;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.prisoners.Prisoner;

/** Ways to find somebody to write to: who waits, whose birthday it is, who is free soon, and by what people are told apart. */
@Controller
class ListPages {
    private static final int ON_A_PAGE = 24;
    private static final List<String> BY = List.of("interest", "occupation", "region", "age", "article");
    private static final int VALUES_ON_A_PAGE = 120;
    private static final String WAITING = "waiting";
    // From the age at which somebody can be charged.
    private static final int[] AGES = {14, 18, 25, 35, 45, 55, 65, 100};

    private final Overviews overviews;
    private final ShowingPrisoners showing;
    private final KnownFacilities facilities;
    private final Clock clock;

    ListPages(Overviews overviews, ShowingPrisoners showing, KnownFacilities facilities, Clock clock) {
        this.overviews = overviews;
        this.showing = showing;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** Somebody in a list, with the day for which they stand there. */
    public record Listed(PublicPrisoner person, LocalDate day) {}

    /** A value to look for. */
    public record Value(String shown, String address) {}

    @GetMapping("/prisoners/lists")
    String lists(Model model) {
        model.addAttribute("ways", BY);
        return "registry/lists";
    }

    @GetMapping("/prisoners/lists/{by}")
    String by(@PathVariable String by, @RequestParam(defaultValue = "1") int page, Model model) {
        Overview overview = overviews.latest();
        List<Value> values = switch (by) {
            case "interest" -> values("interest", overview.interests());
            case "occupation" -> values("occupation", overview.occupations());
            case "article" -> values("article", overview.articles());
            case "region" -> values("region", facilities.regions());
            case "age" -> ages();
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        model.addAttribute("by", by);
        model.addAttribute("page", part(values, page, VALUES_ON_A_PAGE));
        return "registry/list-by";
    }

    private static List<Value> values(String filter, List<String> values) {
        return values.stream()
                .map(value -> new Value(value, SearchForm.address("/prisoners", Map.of(filter, value))))
                .toList();
    }

    private static List<Value> ages() {
        return Stream.iterate(0, at -> at + 1 < AGES.length, at -> at + 1)
                .map(at -> new Value(
                        AGES[at] + "–" + (AGES[at + 1] - 1),
                        "/prisoners?youngest=" + AGES[at] + "&oldest=" + (AGES[at + 1] - 1)))
                .toList();
    }

    private static <T> Page<T> part(List<T> all, int page, int size) {
        int number = Page.within(page);
        int from = Math.min(all.size(), (number - 1) * size);
        return new Page<>(all.subList(from, Math.min(all.size(), from + size)), number, size, all.size());
    }

    @GetMapping("/prisoners/waiting")
    String waiting(Caller caller, @RequestParam(defaultValue = "1") int page, Model model) {
        LocalDate today = LocalDate.now(clock);
        return people(
                WAITING,
                overviews.latest().waiting().stream()
                        .map(id -> new Overview.Day(id, today))
                        .toList(),
                caller,
                page,
                model);
    }

    @GetMapping("/prisoners/birthdays")
    String birthdays(Caller caller, @RequestParam(defaultValue = "1") int page, Model model) {
        return people("birthdays", overviews.latest().birthdays(), caller, page, model);
    }

    @GetMapping("/prisoners/soon-free")
    String soonFree(Caller caller, @RequestParam(defaultValue = "1") int page, Model model) {
        return people("soon-free", overviews.latest().releases(), caller, page, model);
    }

    private String people(String which, List<Overview.Day> days, Caller caller, int page, Model model) {
        Page<Overview.Day> part = part(days, page, ON_A_PAGE);
        List<Overview.Day> shown = part.items();
        Map<String, Prisoner> there =
                showing.findAll(shown.stream().map(Overview.Day::prisonerId).toList());
        LocalDate today = LocalDate.now(clock);
        List<Listed> people = shown.stream()
                .filter(day -> there.containsKey(day.prisonerId()))
                .map(day -> new Listed(
                        PublicPrisoner.of(
                                Objects.requireNonNull(there.get(day.prisonerId())),
                                facilities
                                        .find(Objects.requireNonNull(there.get(day.prisonerId()))
                                                .facilityId())
                                        .orElse(null),
                                caller.language().getLanguage(),
                                today,
                                ""),
                        day.day()))
                .filter(listed -> !which.equals(WAITING) || listed.person().open())
                .toList();
        int gone = shown.size() - people.size();
        model.addAttribute("which", which);
        model.addAttribute("page", new Page<>(people, part.number(), part.size(), part.total() - gone));
        return "registry/people";
    }
}
