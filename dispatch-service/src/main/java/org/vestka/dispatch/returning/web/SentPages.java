package org.vestka.dispatch.returning.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.dispatch.desk.web.Fields;
import org.vestka.dispatch.posting.ReturnReason;
import org.vestka.dispatch.returning.AfterPosting;
import org.vestka.dispatch.returning.AfterPosting.Refusal;
import org.vestka.dispatch.returning.Covers;
import org.vestka.platform.identity.Person;

/** What the dispatcher notes of posted letters: that they came back, or that somebody heard that they arrived. */
@Controller
class SentPages {

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
        LocalDate day = Fields.day(on);
        byte[] picture = cover.isPresent() ? cover.get().getBytes() : new byte[0];
        return said(
                day == null
                        ? Optional.of(Refusal.NOT_ON_THAT_DAY)
                        : after.cameBack(
                                Fields.id(postingId),
                                day,
                                Fields.choice(ReturnReason.class, reason).orElse(ReturnReason.NOT_SAID),
                                picture),
                "returned",
                redirect);
    }

    @PostMapping("/desk/dispatch/sent/{postingId}/again")
    String again(@PathVariable String postingId, Person person, RedirectAttributes redirect) {
        return said(after.sendAgain(Fields.id(postingId)), "sent-again", redirect);
    }

    @PostMapping("/desk/dispatch/sent/{postingId}/aside")
    String aside(@PathVariable String postingId, Person person, RedirectAttributes redirect) {
        return said(after.setAside(Fields.id(postingId)), "set-aside", redirect);
    }

    @PostMapping("/desk/dispatch/sent/{postingId}/heard")
    String heard(
            @PathVariable String postingId,
            @RequestParam(defaultValue = "") String on,
            Person person,
            RedirectAttributes redirect) {
        LocalDate day = Fields.day(on);
        return said(
                day == null ? Optional.of(Refusal.NOT_ON_THAT_DAY) : after.heardOf(Fields.id(postingId), day),
                "heard-of",
                redirect);
    }

    /** The photograph of a returned cover. */
    @GetMapping("/desk/dispatch/sent/{postingId}/cover")
    ResponseEntity<byte[]> cover(@PathVariable String postingId, Person person) {
        byte[] jpeg = covers.open("cover-" + Fields.id(postingId)).orElseThrow(Fields::notThere);
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
}
