package org.vestka.dispatch.answer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
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
import org.vestka.dispatch.answer.MatchingReply;
import org.vestka.dispatch.answer.MatchingReply.Matching;
import org.vestka.dispatch.answer.Pile;
import org.vestka.dispatch.answer.ReceivingPiles;
import org.vestka.dispatch.answer.Replies;
import org.vestka.dispatch.answer.Reply;
import org.vestka.dispatch.answer.SealingScans;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Person;
import org.vestka.platform.images.Unreadable;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.kernel.RandomId;

/** The scanner's pages: upload what came back, and match by hand what no machine could read. */
@Controller
class ScanPages {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int PAGE = 20;
    private static final int FILES = 60;
    /** Most uploads are read while their sender waits; a pile goes on without. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReceivingPiles piles;
    private final Pile.Piles known;
    private final MatchingReply matching;
    private final Replies replies;
    private final SealingScans sealing;
    private final MessageSource messages;
    private final Clock clock = Clock.systemUTC();

    ScanPages(
            ReceivingPiles piles,
            Pile.Piles known,
            MatchingReply matching,
            Replies replies,
            SealingScans sealing,
            MessageSource messages) {
        this.piles = piles;
        this.known = known;
        this.matching = matching;
        this.replies = replies;
        this.sealing = sealing;
        this.messages = messages;
    }

    /** What became of one file, in words: {@code file} is its place in the upload, from 1; its name is nobody's business. */
    record Outcome(int file, boolean good, String words) {}

    @GetMapping("/desk/dispatch/scans")
    String scans(@RequestParam(defaultValue = "1") int page, Model model, Person person) {
        return show(page, List.of(), model);
    }

    @PostMapping("/desk/dispatch/scans")
    String upload(
            @RequestParam(defaultValue = "") String uploadId,
            @RequestParam(required = false, defaultValue = "") List<MultipartFile> scans,
            Model model,
            Caller caller,
            Person person,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Locale reader = caller.language();
        String pileId = ID.matcher(uploadId).matches() ? uploadId : RandomId.next();
        List<byte[]> files = new ArrayList<>();
        for (MultipartFile file : scans) {
            if (file.getSize() > 0 && files.size() < FILES) {
                files.add(file.getBytes());
            }
        }
        if (files.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(1, List.of(refused(1, Unreadable.EMPTY, reader)), model);
        }
        Optional<Pile> pile = piles.receive(pileId, files, PATIENCE);
        if (pile.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return show(1, List.of(refused(1, Unreadable.BUSY, reader)), model);
        }
        if (!pile.get().done()) {
            return "redirect:/desk/dispatch/scans/piles/" + pileId;
        }
        List<Outcome> outcomes = outcomes(pile.get(), reader);
        if (outcomes.stream().noneMatch(Outcome::good)) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        return show(1, outcomes, model);
    }

    /** How far the reading of an upload is; asks for itself again while it goes on, without any script. */
    @GetMapping("/desk/dispatch/scans/piles/{pileId}")
    String pile(@PathVariable String pileId, Model model, Caller caller, Person person, HttpServletResponse response) {
        Pile pile = known.find(known(pileId)).orElseThrow(ScanPages::notThere);
        if (pile.done()) {
            return show(1, outcomes(pile, caller.language()), model);
        }
        boolean brokenOff = pile.brokenOff(clock.instant());
        if (!brokenOff) {
            response.setHeader("Refresh", "3");
        }
        model.addAttribute("pile", pile);
        model.addAttribute("brokenOff", brokenOff);
        return "dispatch/pile";
    }

    private List<Outcome> outcomes(Pile pile, Locale reader) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < pile.files().size(); i++) {
            Pile.File file = pile.files().get(i);
            if (file.pages() > 0) {
                outcomes.add(new Outcome(i + 1, true, kept(file.matched(), file.waiting(), reader)));
            }
            if (file.refused() != null) {
                outcomes.add(refused(i + 1, file.refused(), reader));
            }
        }
        return outcomes;
    }

    private Outcome refused(int file, Unreadable reason, Locale reader) {
        return new Outcome(file, false, say("dispatch.scan.refused." + reason.name(), reader));
    }

    private String kept(int matched, int waiting, Locale reader) {
        if (waiting == 0) {
            return say("dispatch.scan.matched", reader);
        }
        return say(matched == 0 ? "dispatch.scan.waits" : "dispatch.scan.some-wait", reader);
    }

    private String show(int page, List<Outcome> outcomes, Model model) {
        model.addAttribute("unmatched", replies.waiting(Replies.Queue.UNMATCHED, Page.within(page), PAGE));
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("uploadId", RandomId.next());
        return "dispatch/scans";
    }

    @GetMapping("/desk/dispatch/scans/{replyId}")
    String reply(
            @PathVariable String replyId,
            @RequestParam(defaultValue = "") String q,
            Model model,
            Person person,
            RedirectAttributes redirect) {
        Reply reply = replies.find(known(replyId)).orElseThrow(ScanPages::notThere);
        if (reply.settled()) {
            redirect.addAttribute("said", "matched");
            return "redirect:/desk/dispatch/scans";
        }
        String query = q.strip();
        model.addAttribute("reply", reply);
        model.addAttribute("q", query);
        List<MatchingReply.Candidate> candidates =
                query.isEmpty() ? matching.suggestions(reply) : matching.candidates(query);
        model.addAttribute("candidates", candidates);
        model.addAttribute("suggested", query.isEmpty() && !candidates.isEmpty());
        return "dispatch/reply";
    }

    @PostMapping("/desk/dispatch/scans/{replyId}/match")
    String match(
            @PathVariable String replyId,
            @RequestParam(defaultValue = "") String postingId,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean another,
            @RequestParam(defaultValue = "") String q,
            Person person,
            RedirectAttributes redirect) {
        Matching result = postingId.isEmpty()
                ? matching.byTypedCode(known(replyId), code)
                : matching.byHand(known(replyId), known(postingId), another);
        redirect.addAttribute("said", result.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (result == Matching.MATCHED || result == Matching.MATCHED_TO_ANOTHER) {
            return "redirect:/desk/dispatch/scans";
        }
        if (!q.isBlank()) {
            redirect.addAttribute("q", q);
        } else if (result == Matching.ANSWERED_BEFORE) {
            redirect.addAttribute("q", code);
        }
        return "redirect:/desk/dispatch/scans/" + replyId;
    }

    /** A part of an answer that thanks several writers, for one of them. */
    @PostMapping("/desk/dispatch/scans/{replyId}/part")
    String part(
            @PathVariable String replyId,
            @RequestParam String postingId,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "100") int to,
            @RequestParam(defaultValue = "false") boolean another,
            @RequestParam(defaultValue = "") String q,
            Person person,
            RedirectAttributes redirect) {
        Matching result = matching.part(known(replyId), known(postingId), page, from, to, another);
        redirect.addAttribute(
                "said",
                result == Matching.MATCHED
                        ? "part-given"
                        : result.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (!q.isBlank()) {
            redirect.addAttribute("q", q);
        }
        return "redirect:/desk/dispatch/scans/" + replyId;
    }

    @PostMapping("/desk/dispatch/scans/{replyId}/divided")
    String divided(@PathVariable String replyId, Person person, RedirectAttributes redirect) {
        redirect.addAttribute("said", matching.divided(known(replyId)) ? "divided" : "not-there");
        return "redirect:/desk/dispatch/scans";
    }

    /** A page of an answer that nobody has matched yet; matched ones are read by translators and their writer alone. */
    @GetMapping("/desk/dispatch/scans/{replyId}/pages/{number}")
    ResponseEntity<byte[]> picture(@PathVariable String replyId, @PathVariable int number, Person person) {
        Reply reply = replies.find(known(replyId)).orElseThrow(ScanPages::notThere);
        if (reply.matched() || number < 1 || number > reply.pages().size()) {
            throw notThere();
        }
        byte[] jpeg = sealing.open(reply.pages().get(number - 1)).orElseThrow(ScanPages::notThere);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(jpeg);
    }

    private String say(String key, Locale reader) {
        return messages.getMessage(key, null, reader);
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
