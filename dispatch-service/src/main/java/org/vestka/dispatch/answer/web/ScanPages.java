package org.vestka.dispatch.answer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.vestka.dispatch.answer.ReceivingScans;
import org.vestka.dispatch.answer.ReceivingScans.Received;
import org.vestka.dispatch.answer.Replies;
import org.vestka.dispatch.answer.Reply;
import org.vestka.dispatch.answer.SealingScans;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Person;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.kernel.RandomId;

/** The scanner's pages: upload what came back, and match by hand what no machine could read. */
@Controller
class ScanPages {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int PAGE = 20;
    private static final int FILES = 20;

    private final ReceivingScans receiving;
    private final MatchingReply matching;
    private final Replies replies;
    private final SealingScans sealing;
    private final MessageSource messages;

    ScanPages(
            ReceivingScans receiving,
            MatchingReply matching,
            Replies replies,
            SealingScans sealing,
            MessageSource messages) {
        this.receiving = receiving;
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
            throws IOException {
        Locale reader = caller.language();
        List<Outcome> outcomes = new ArrayList<>();
        String upload = ID.matcher(uploadId).matches() ? uploadId : RandomId.next();
        List<MultipartFile> files =
                scans.stream().filter(file -> file.getSize() > 0).limit(FILES).toList();
        for (int i = 0; i < files.size(); i++) {
            byte[] bytes = files.get(i).getBytes();
            outcomes.add(
                    switch (receiving.receive(upload + "/" + i, bytes)) {
                        case Received.Kept(int matched, int waiting) ->
                            new Outcome(i + 1, true, kept(matched, waiting, reader));
                        case Received.Refused(var reason) ->
                            new Outcome(i + 1, false, say("dispatch.scan.refused." + reason.name(), reader));
                    });
        }
        if (files.isEmpty()) {
            outcomes.add(new Outcome(1, false, say("dispatch.scan.refused.EMPTY", reader)));
        }
        if (outcomes.stream().noneMatch(Outcome::good)) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        return show(1, outcomes, model);
    }

    private String kept(int matched, int waiting, Locale reader) {
        if (waiting == 0) {
            return say("dispatch.scan.matched", reader);
        }
        return say(matched == 0 ? "dispatch.scan.waits" : "dispatch.scan.some-wait", reader);
    }

    private String show(int page, List<Outcome> outcomes, Model model) {
        model.addAttribute("unmatched", replies.unmatched(Page.within(page), PAGE));
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
        if (reply.matched()) {
            redirect.addAttribute("said", "matched");
            return "redirect:/desk/dispatch/scans";
        }
        String query = q.strip();
        model.addAttribute("reply", reply);
        model.addAttribute("q", query);
        model.addAttribute("candidates", query.isEmpty() ? List.of() : matching.candidates(query));
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
