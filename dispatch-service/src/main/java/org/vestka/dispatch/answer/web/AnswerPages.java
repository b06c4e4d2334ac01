package org.vestka.dispatch.answer.web;

import java.util.ArrayList;
import java.util.List;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.dispatch.address.Prisoner;
import org.vestka.dispatch.address.Prisoners;
import org.vestka.dispatch.answer.AnswerFlag;
import org.vestka.dispatch.answer.Originals;
import org.vestka.dispatch.answer.ReadingAnswers;
import org.vestka.dispatch.answer.Replies;
import org.vestka.dispatch.answer.Replies.Queue;
import org.vestka.dispatch.answer.Reply;
import org.vestka.platform.identity.Person;
import org.vestka.platform.kernel.Page;

/** The pages of whoever reads answers before their writers do, and of the coordinator whom an urgent one alerts. */
@Controller
class AnswerPages {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int PAGE = 20;

    private final Replies replies;
    private final ReadingAnswers reading;
    private final Originals originals;
    private final Prisoners prisoners;

    AnswerPages(Replies replies, ReadingAnswers reading, Originals originals, Prisoners prisoners) {
        this.replies = replies;
        this.reading = reading;
        this.originals = originals;
        this.prisoners = prisoners;
    }

    /** An answer as a line: whose it is and what was found; never what it says. */
    record Line(Reply reply, @Nullable String prisoner) {}

    @GetMapping("/desk/dispatch/answers")
    String answers(@RequestParam(defaultValue = "1") int page, Model model, Person person) {
        lines(Queue.TO_READ, page, model);
        return "dispatch/answers";
    }

    @GetMapping("/desk/dispatch/answers/{replyId}")
    String answer(@PathVariable String replyId, Model model, Person person) {
        Reply reply = replies.find(known(replyId)).filter(Reply::matched).orElseThrow(AnswerPages::notThere);
        model.addAttribute("reply", reply);
        model.addAttribute("prisoner", prisoner(reply));
        model.addAttribute("flags", AnswerFlag.values());
        model.addAttribute("fates", Reply.Original.Fate.values());
        return "dispatch/answer";
    }

    @GetMapping("/desk/dispatch/answers/{replyId}/pages/{number}")
    ResponseEntity<byte[]> picture(@PathVariable String replyId, @PathVariable int number, Person person) {
        byte[] jpeg = reading.page(known(replyId), number).orElseThrow(AnswerPages::notThere);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(jpeg);
    }

    @PostMapping("/desk/dispatch/answers/{replyId}")
    String read(
            @PathVariable String replyId,
            @RequestParam(defaultValue = "") List<String> flag,
            @RequestParam(defaultValue = "") String shelfMark,
            @RequestParam(defaultValue = "ON_THE_SHELF") String fate,
            Person person,
            RedirectAttributes redirect) {
        String mark = shelfMark.strip();
        boolean done = reading.read(known(replyId), flags(flag))
                && (mark.isEmpty()
                        || originals.keep(replyId, new Reply.Original(mark, Reply.Original.Fate.named(fate))));
        redirect.addAttribute("said", done ? "read" : "not-now");
        return "redirect:/desk/dispatch/answers";
    }

    @GetMapping("/desk/dispatch/urgent")
    String urgent(@RequestParam(defaultValue = "1") int page, Model model, Person person) {
        lines(Queue.URGENT, page, model);
        return "dispatch/urgent";
    }

    @PostMapping("/desk/dispatch/urgent/{replyId}")
    String takenCareOf(@PathVariable String replyId, Person person, RedirectAttributes redirect) {
        reading.takenCareOf(known(replyId));
        redirect.addAttribute("said", "taken-care-of");
        return "redirect:/desk/dispatch/urgent";
    }

    private void lines(Queue queue, int page, Model model) {
        Page<Reply> waiting = replies.waiting(queue, Page.within(page), PAGE);
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "lines",
                waiting.items().stream()
                        .map(reply -> new Line(reply, prisoner(reply)))
                        .toList());
    }

    private @Nullable String prisoner(Reply reply) {
        Reply.Match match = reply.match();
        return match == null
                ? null
                : prisoners
                        .find(match.prisonerId())
                        .map(Prisoner::name)
                        .map(name -> name.full())
                        .orElse(null);
    }

    private static List<AnswerFlag> flags(List<String> names) {
        List<AnswerFlag> flags = new ArrayList<>();
        for (AnswerFlag flag : AnswerFlag.values()) {
            if (names.contains(flag.name())) {
                flags.add(flag);
            }
        }
        return flags;
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
