package org.vestka.dispatch.returning.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.dispatch.posting.ReturnReason;
import org.vestka.dispatch.returning.AfterPosting;
import org.vestka.dispatch.returning.AfterPosting.Refusal;
import org.vestka.dispatch.returning.Covers;
import org.vestka.platform.identity.Person;

/** What the dispatcher notes of posted letters: that they came back, or that somebody heard that they arrived. */
@Controller
class SentPages {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final AfterPosting after;
    private final Covers covers;
    private final Clock clock = Clock.systemUTC();

    SentPages(AfterPosting after, Covers covers) {
        this.after = after;
        this.covers = covers;
    }

    @GetMapping("/desk/dispatch/sent")
    String sent(@RequestParam(defaultValue = "") String q, Model model, Person person) {
        String query = q.strip();
        model.addAttribute("q", query);
        model.addAttribute("found", query.isEmpty() ? List.of() : after.toPeopleNamed(query));
        model.addAttribute("undecided", after.undecided());
        model.addAttribute("silent", after.silent());
        model.addAttribute("reasons", ReturnReason.values());
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return "dispatch/sent";
    }

    @PostMapping("/desk/dispatch/sent/{postingId}/returned")
    String returned(
            @PathVariable String postingId,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "NOT_SAID") String reason,
            @RequestParam(required = false) Optional<MultipartFile> cover,
            Person person,
            RedirectAttributes redirect)
            throws IOException {
        LocalDate day = day(on);
        byte[] picture = cover.isPresent() ? cover.get().getBytes() : new byte[0];
        return said(
                day == null
                        ? Optional.of(Refusal.NOT_ON_THAT_DAY)
                        : after.cameBack(known(postingId), day, reason(reason), picture),
                "returned",
                redirect);
    }

    @PostMapping("/desk/dispatch/sent/{postingId}/again")
    String again(@PathVariable String postingId, Person person, RedirectAttributes redirect) {
        return said(after.sendAgain(known(postingId)), "sent-again", redirect);
    }

    @PostMapping("/desk/dispatch/sent/{postingId}/aside")
    String aside(@PathVariable String postingId, Person person, RedirectAttributes redirect) {
        return said(after.setAside(known(postingId)), "set-aside", redirect);
    }

    @PostMapping("/desk/dispatch/sent/{postingId}/heard")
    String heard(
            @PathVariable String postingId,
            @RequestParam(defaultValue = "") String on,
            Person person,
            RedirectAttributes redirect) {
        LocalDate day = day(on);
        return said(
                day == null ? Optional.of(Refusal.NOT_ON_THAT_DAY) : after.heardOf(known(postingId), day),
                "heard-of",
                redirect);
    }

    /** The photograph of a returned cover. */
    @GetMapping("/desk/dispatch/sent/{postingId}/cover")
    ResponseEntity<byte[]> cover(@PathVariable String postingId, Person person) {
        byte[] jpeg = covers.open("cover-" + known(postingId)).orElseThrow(SentPages::notThere);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(jpeg);
    }

    private static String said(Optional<Refusal> refused, String done, RedirectAttributes redirect) {
        redirect.addAttribute(
                "said",
                refused.map(why -> why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse(done));
        return "redirect:/desk/dispatch/sent";
    }

    private static ReturnReason reason(String name) {
        for (ReturnReason reason : ReturnReason.values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        return ReturnReason.NOT_SAID;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String known(String id) {
        if (!ID.matcher(id).matches()) {
            throw notThere();
        }
        return id;
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
