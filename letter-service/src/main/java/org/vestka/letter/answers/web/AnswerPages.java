package org.vestka.letter.answers.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.vestka.letter.answers.ReadingAnswer;
import org.vestka.letter.answers.ReadingAnswer.OpenedAnswer;
import org.vestka.letter.correspondence.web.Passes;

/** Reading an answer, after being asked not to publish it. */
@Controller
class AnswerPages {

    private final ReadingAnswer reading;
    private final Passes passes;

    AnswerPages(ReadingAnswer reading, Passes passes) {
        this.reading = reading;
        this.passes = passes;
    }

    @PostMapping("/receipt/answer")
    String read(
            @RequestParam(defaultValue = "") String pass,
            @RequestParam(defaultValue = "") String replyId,
            Model model) {
        Optional<String> letterId = passes.ledger(pass);
        if (letterId.isEmpty()) {
            model.addAttribute("over", true);
            return "letter/receipt";
        }
        OpenedAnswer answer = reading.read(letterId.get(), replyId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> pictures = answer.picturesAtHand()
                ? IntStream.rangeClosed(1, answer.pages())
                        .mapToObj(number -> passes.toPicture(letterId.get(), replyId, number))
                        .toList()
                : List.of();
        model.addAttribute("answer", answer);
        model.addAttribute("pictures", pictures);
        model.addAttribute("pass", pass);
        return "letter/answer";
    }

    /** A picture of a page, by a pass of its own that stands in the address for ten minutes and holds no code. */
    @GetMapping("/receipt/picture/{pass}")
    ResponseEntity<byte[]> picture(@PathVariable String pass) {
        return passes.picture(pass)
                .flatMap(which -> reading.picture(which.letterId(), which.replyId(), which.number()))
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(picture.mediaType()))
                        .header("Cache-Control", "no-store")
                        .body(picture.bytes()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
