package org.vestka.letter.moderation.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.LetterEvent;
import org.vestka.letter.correspondence.LetterRefusal;
import org.vestka.letter.correspondence.RejectionReason;
import org.vestka.letter.correspondence.Screening.Finding;
import org.vestka.letter.moderation.ModeratingLetter;
import org.vestka.letter.moderation.Reading;
import org.vestka.letter.moderation.WaitingLetters;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Person;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;

/** The queue of moderators, and the letter that one of them reads. */
@Controller
class ModerationPages {

    private static final String QUEUE = "redirect:/desk/letters";

    private final ModeratingLetter moderating;
    private final WaitingLetters waiting;

    ModerationPages(ModeratingLetter moderating, WaitingLetters waiting) {
        this.moderating = moderating;
        this.waiting = waiting;
    }

    @GetMapping("/desk/letters")
    String queue(
            Person person,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String refused,
            Model model) {
        model.addAttribute(
                "page",
                waiting.pageFor(person.id(), Page.within(page))
                        .map(entry -> new EntryOnPage(
                                entry.letterId(),
                                entry.since(),
                                entry.flagged(),
                                entry.firstReader() != null,
                                entry.claimedBy(person.id()),
                                entry.readableBy(person.id()))));
        model.addAttribute("refused", refused);
        return "letter/moderation-queue";
    }

    @PostMapping("/desk/letters/{letterId}/claim")
    String claim(Person person, @PathVariable String letterId) {
        moderating.claim(letterId, person.id());
        return "redirect:/desk/letters/" + safe(letterId);
    }

    @GetMapping("/desk/letters/{letterId}")
    String read(Caller caller, Person person, @PathVariable String letterId, Model model) {
        return switch (moderating.read(letterId, person.id(), caller.language().getLanguage())) {
            case Reading.Opened opened -> letter(opened, model);
            case Reading.NotClaimed free -> {
                model.addAttribute("letterId", free.entry().letterId());
                yield "letter/moderation-take";
            }
            case Reading.ClaimedByAnother another -> refused("claimed-by-another");
            case Reading.NeedsAnotherPerson second -> refused("same-person");
            case Reading.NotWaiting decided -> refused("not-waiting");
            case Reading.Erased erased -> refused("erased");
        };
    }

    @GetMapping("/desk/letters/{letterId}/picture")
    ResponseEntity<byte[]> picture(Person person, @PathVariable String letterId) {
        return moderating
                .picture(letterId, person.id())
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .body(jpeg))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/desk/letters/{letterId}/approve")
    String approve(Person person, @PathVariable String letterId) {
        return after(moderating.approve(letterId, person.id()), "approved");
    }

    @PostMapping("/desk/letters/{letterId}/reject")
    String reject(
            Caller caller,
            Person person,
            @PathVariable String letterId,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        Optional<RejectionReason> coded = Stream.of(RejectionReason.values())
                .filter(each -> each.code().equals(reason))
                .findFirst();
        if (coded.isEmpty()) {
            model.addAttribute("noReason", true);
            return read(caller, person, letterId, model);
        }
        return after(moderating.reject(letterId, person.id(), coded.get()), "rejected");
    }

    @PostMapping("/desk/letters/{letterId}/give-back")
    String giveBack(Person person, @PathVariable String letterId) {
        moderating.giveBack(letterId, person.id());
        return QUEUE;
    }

    private static String after(Decision<Letter, LetterEvent, LetterRefusal> decision, String said) {
        return switch (decision) {
            case Decision.Changed<Letter, LetterEvent, LetterRefusal>(Letter letter, var events) ->
                QUEUE + "?said=" + (letter.waitsForModerator() ? "read-once" : said);
            case Decision.Unchanged<Letter, LetterEvent, LetterRefusal> sameAgain -> QUEUE + "?said=" + said;
            case Decision.Refused<Letter, LetterEvent, LetterRefusal>(LetterRefusal reason) ->
                refused(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    private static String letter(Reading.Opened opened, Model model) {
        model.addAttribute("letter", opened.letter());
        model.addAttribute("status", opened.second() ? "second" : "first");
        model.addAttribute("penName", opened.penName());
        model.addAttribute("picture", opened.picture());
        model.addAttribute("parts", parts(opened.text(), opened.findings()));
        model.addAttribute(
                "flags",
                opened.letter().flags().stream()
                        .map(flag -> flag.code())
                        .sorted()
                        .toList());
        model.addAttribute("nameOfPrisoner", opened.nameOfPrisoner());
        model.addAttribute("notToBeRaised", opened.notToBeRaised());
        model.addAttribute(
                "reasons",
                Stream.of(RejectionReason.values()).map(RejectionReason::code).toList());
        return "letter/moderation-letter";
    }

    private static String refused(String why) {
        return QUEUE + "?refused=" + why;
    }

    /** Whatever is not an id goes back to the queue. */
    private static String safe(String letterId) {
        return letterId.matches("[0-9a-f-]{36}") ? letterId : "";
    }

    /** The text cut at the places that the rules mark, so that a page can show both without unescaped text. */
    static List<Part> parts(String text, List<Finding> findings) {
        List<Part> parts = new ArrayList<>();
        int reached = 0;
        for (Finding finding : findings) {
            if (finding.from() > reached) {
                parts.add(new Part(text.substring(reached, finding.from()), null));
            }
            parts.add(new Part(
                    text.substring(finding.from(), finding.to()), finding.flag().code()));
            reached = finding.to();
        }
        if (reached < text.length()) {
            parts.add(new Part(text.substring(reached), null));
        }
        return parts;
    }

    /**
     * A stretch of the text.
     *
     * @param flag why it is marked; null when it is not
     */
    record Part(String text, @Nullable String flag) {}

    /** A letter in the queue as the page lists it. */
    record EntryOnPage(
            String letterId, Instant since, boolean flagged, boolean readOnce, boolean mine, boolean readable) {}
}
