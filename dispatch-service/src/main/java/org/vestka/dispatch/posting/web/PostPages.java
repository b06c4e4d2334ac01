package org.vestka.dispatch.posting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.dispatch.address.AddressBook;
import org.vestka.dispatch.desk.web.Fields;
import org.vestka.dispatch.paper.EnvelopeMark;
import org.vestka.dispatch.posting.Dispatching;
import org.vestka.dispatch.posting.Dispatching.Scanned;
import org.vestka.platform.identity.Person;

/** The dispatcher's pages at the post: what is posted, by list or envelope by envelope, and what must be pulled first. */
@Controller
class PostPages {

    private static final String TRACKING = "tracking-";
    private static final int LONGEST_TRACKING_NUMBER = 40;

    private final Dispatching dispatching;
    private final Clock clock = Clock.systemUTC();

    PostPages(Dispatching dispatching) {
        this.dispatching = dispatching;
    }

    @PostMapping("/desk/dispatch/batches/{batchId}/posted")
    String posted(
            @PathVariable String batchId,
            @RequestParam(defaultValue = "") List<String> postingId,
            @RequestParam(defaultValue = "") String on,
            @RequestParam Map<String, String> fields,
            Person person,
            RedirectAttributes redirect) {
        LocalDate day = Fields.day(on);
        if (day == null) {
            redirect.addAttribute("said", "what-day");
        } else {
            int count = dispatching.posted(Fields.id(batchId), postingId, trackingNumbers(fields), day);
            redirect.addAttribute("said", count == 0 ? "none-posted" : "posted");
        }
        return "redirect:/desk/dispatch/batches/" + Fields.id(batchId);
    }

    private static Map<String, String> trackingNumbers(Map<String, String> fields) {
        Map<String, String> numbers = new HashMap<>();
        fields.forEach((name, value) -> {
            String number = Fields.line(value, LONGEST_TRACKING_NUMBER);
            if (name.startsWith(TRACKING) && !number.isEmpty()) {
                numbers.put(name.substring(TRACKING.length()), number);
            }
        });
        return numbers;
    }

    /** What became of one envelope, as the page says it; {@code kind} as notices have it. */
    record Outcome(String kind, String message, @Nullable String name, AddressBook.@Nullable Obstacle why) {}

    @GetMapping("/desk/dispatch/post")
    String post(Model model, Person person) {
        return post(null, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), model);
    }

    @PostMapping("/desk/dispatch/post")
    String post(
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String tracking,
            @RequestParam(defaultValue = "") String on,
            Model model,
            Person person) {
        LocalDate day = Fields.day(on);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (day == null) {
            return post(new Outcome("warn", "what-day", null, null), today, model);
        }
        String number = Fields.line(tracking, LONGEST_TRACKING_NUMBER);
        Outcome outcome = EnvelopeMark.read(mark)
                .map(read -> outcome(dispatching.postedByMark(read, number.isEmpty() ? null : number, day)))
                .orElse(new Outcome("bad", "unknown-mark", null, null));
        return post(outcome, day, model);
    }

    private static Outcome outcome(Scanned scanned) {
        return switch (scanned) {
            case Scanned.Posted(var posting, String name) -> new Outcome("good", "posted-one", name, null);
            case Scanned.Before before -> new Outcome("note", "posted-before", null, null);
            case Scanned.OldCopy old -> new Outcome("bad", "old-copy", null, null);
            case Scanned.Pull(var posting, AddressBook.Obstacle why, String name) ->
                new Outcome("bad", "pull-one", name, why);
            case Scanned.NotOnThatDay() -> new Outcome("warn", "not-on-that-day", null, null);
            case Scanned.Unknown() -> new Outcome("bad", "unknown-mark", null, null);
        };
    }

    private String post(@Nullable Outcome outcome, LocalDate day, Model model) {
        model.addAttribute("outcome", outcome);
        model.addAttribute("day", day);
        return "dispatch/post";
    }

    @GetMapping("/desk/dispatch/pull")
    String pull(@RequestParam(defaultValue = "") String said, Model model, Person person) {
        model.addAttribute("said", said.equals("left") || said.equals("not-there") ? said : null);
        List<Dispatching.ToPull> all = dispatching.toBePulled();
        model.addAttribute(
                "letters",
                all.stream()
                        .map(one -> new PullLine(
                                one.batch().batchId(), MemberLine.of(one.member(), one.batch(), List.of(20))))
                        .toList());
        return "dispatch/pull";
    }

    @PostMapping("/desk/dispatch/pull/left")
    String left(
            @RequestParam(defaultValue = "") String batchId,
            @RequestParam(defaultValue = "") String postingId,
            Person person,
            RedirectAttributes redirect) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        redirect.addAttribute(
                "said", dispatching.hadLeft(Fields.id(batchId), Fields.id(postingId), today) ? "left" : "not-there");
        return "redirect:/desk/dispatch/pull";
    }

    /** A letter to be pulled, with the batch it lies in. */
    record PullLine(String batchId, MemberLine member) {}
}
