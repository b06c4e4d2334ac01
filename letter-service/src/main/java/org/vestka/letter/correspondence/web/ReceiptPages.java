package org.vestka.letter.correspondence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vestka.letter.correspondence.Answer;
import org.vestka.letter.correspondence.Correspondent;
import org.vestka.letter.correspondence.Correspondents;
import org.vestka.letter.correspondence.Fault;
import org.vestka.letter.correspondence.KeepingDraft;
import org.vestka.letter.correspondence.KeptDraft;
import org.vestka.letter.correspondence.KeptDrafts;
import org.vestka.letter.correspondence.LeavingAddress;
import org.vestka.letter.correspondence.LedgerEntry;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.LetterWay;
import org.vestka.letter.correspondence.Letters;
import org.vestka.letter.correspondence.Milestone;
import org.vestka.letter.correspondence.Receipts;
import org.vestka.letter.correspondence.Step;
import org.vestka.letter.correspondence.WithdrawingLetter;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Slips;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.sealing.WordCode;

/** With the receipt code: how far the letter has come, and whether there is an answer. Only ever by POST. */
@Controller
class ReceiptPages {

    /** A code that opens nothing is answered after this time, whatever was wrong with it. */
    private static final Duration WRONG_CODE = Duration.ofMillis(300);

    private final Receipts receipts;
    private final Letters letters;
    private final Correspondents correspondents;
    private final Passes passes;
    private final KeptDrafts drafts;
    private final KeepingDraft keeping;
    private final WritingSheet sheet;
    private final Slips slips;
    private final LeavingAddress addresses;
    private final WithdrawingLetter withdrawing;

    ReceiptPages(
            Receipts receipts,
            Letters letters,
            Correspondents correspondents,
            Passes passes,
            KeptDrafts drafts,
            KeepingDraft keeping,
            WritingSheet sheet,
            Slips slips,
            LeavingAddress addresses,
            WithdrawingLetter withdrawing) {
        this.withdrawing = withdrawing;
        this.addresses = addresses;
        this.drafts = drafts;
        this.keeping = keeping;
        this.sheet = sheet;
        this.slips = slips;
        this.receipts = receipts;
        this.letters = letters;
        this.correspondents = correspondents;
        this.passes = passes;
    }

    @GetMapping("/receipt")
    String ask() {
        return "letter/receipt";
    }

    @PostMapping("/receipt")
    String open(
            Caller caller,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String pass,
            Model model,
            HttpServletResponse response)
            throws InterruptedException {
        long begun = System.nanoTime();
        Optional<WordCode> words = pass.isEmpty() ? WordCode.read(code) : Optional.empty();
        Optional<String> letterId = pass.isEmpty() ? opened(words) : passes.ledger(pass);
        Optional<Letter> letter = letterId.flatMap(letters::byId);
        if (letter.isPresent()) {
            return ledger(caller, letter.get(), model);
        }
        Optional<String> draft = letterId.flatMap(id -> words.flatMap(read -> goOn(caller, id, read, model)));
        if (draft.isPresent()) {
            return draft.get();
        }
        Thread.sleep(
                WRONG_CODE.minusNanos(System.nanoTime() - begun).isNegative()
                        ? Duration.ZERO
                        : WRONG_CODE.minusNanos(System.nanoTime() - begun));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(pass.isEmpty() ? "wrong" : "over", true);
        return "letter/receipt";
    }

    /** What cannot be a code is looked up like one that can, so that both take the same way. */
    private Optional<String> opened(Optional<WordCode> words) {
        return receipts.letterOf(words.orElseGet(WordCode::random));
    }

    /** A letter that is not finished opens as the sheet that it was written on. */
    private Optional<String> goOn(Caller caller, String letterId, WordCode code, Model model) {
        return drafts.byId(letterId)
                .flatMap(draft -> HeldPlace.read(slips, draft.hold())
                        .flatMap(place -> keeping.words(draft).map(words -> {
                            model.addAttribute("letter", WritingForm.of(draft, words, carried(code, draft, place)));
                            return sheet.show(caller, place, model);
                        })));
    }

    private String carried(WordCode code, KeptDraft draft, HeldPlace place) {
        String contactId = draft.contactId();
        return new CarriedSecrets(code, contactId == null ? RandomId.next() : contactId)
                .sealed(passes, place.assignmentId());
    }

    /** Leaves an address, or another one, from the page that a code has opened. */
    @PostMapping("/receipt/address")
    String leaveAddress(
            Caller caller,
            @RequestParam(defaultValue = "") String pass,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String key,
            Model model,
            HttpServletResponse response) {
        Optional<String> letterId = passes.ledger(pass);
        if (letterId.isEmpty()) {
            return over(model, response);
        }
        Optional<Fault> fault = addresses.leave(
                letterId.get(),
                email.strip(),
                key.isBlank() ? null : key.strip(),
                caller.language().getLanguage());
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("addressFault", new AddressFault(fault.get()));
            model.addAttribute("typed", email);
            model.addAttribute("typedKey", key);
        } else {
            model.addAttribute("addressKept", true);
        }
        return ledger(caller, letters.byId(letterId.get()).orElseThrow(), model);
    }

    /** Takes the letter back, from the page that a code has opened. */
    @PostMapping("/receipt/withdraw")
    String withdraw(
            Caller caller, @RequestParam(defaultValue = "") String pass, Model model, HttpServletResponse response) {
        Optional<String> letterId = passes.ledger(pass);
        if (letterId.isEmpty()) {
            return over(model, response);
        }
        if (!withdrawing.withdraw(letterId.get())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("tooLate", true);
        }
        return ledger(caller, letters.byId(letterId.get()).orElseThrow(), model);
    }

    /** The page was open for too long: the code opens it again. */
    private static String over(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("over", true);
        return "letter/receipt";
    }

    private String ledger(Caller caller, Letter letter, Model model) {
        String language = caller.language().getLanguage();
        model.addAttribute("address", addresses.standing(letter).name());
        model.addAttribute("pass", passes.toLedger(letter.letterId()));
        model.addAttribute("withdrawable", letter.withdrawable());
        model.addAttribute("onPaper", letter.cleared() != null);
        model.addAttribute("withdrawn", withdrawn(letter));
        Optional<Correspondent> prisoner = correspondents.byId(letter.prisonerId());
        Optional<String> name = prisoner.map(person -> person.name(language));
        model.addAttribute("pal", penPal(letter, prisoner, name));
        model.addAttribute(
                "way", LetterWay.of(letter).stream().map(MilestoneOnPage::of).toList());
        model.addAttribute(
                "answers",
                letter.answers().stream()
                        .map(answer -> AnswerOnPage.of(letter, answer))
                        .toList());
        model.addAttribute(
                "rejection",
                letter.rejection() == null ? null : letter.rejection().code());
        model.addAttribute("name", name.orElse(null));
        return "letter/ledger";
    }

    /**
     * For assignment-service, which knows nothing that could be shown of those who want privacy; by the entry that goes on,
     * where the same person was there twice.
     */
    private String penPal(Letter letter, Optional<Correspondent> prisoner, Optional<String> name) {
        return slips.sign(
                "pen-pal",
                Passes.LEDGER,
                Map.of(
                        "prisonerId", prisoner.map(Correspondent::prisonerId).orElse(letter.prisonerId()),
                        "name", name.orElse(""),
                        "country", prisoner.map(Correspondent::country).orElse("")));
    }

    /** How a letter that its writer took back stands, for the page: asked, stopped or posted; null for all others. */
    private static @Nullable String withdrawn(Letter letter) {
        if (letter.entry(Step.WITHDRAWN).isEmpty()) {
            return null;
        }
        return switch (letter.status()) {
            case WITHDRAWING -> "asked";
            case WITHDRAWN -> "stopped";
            default -> "posted";
        };
    }

    /** What is wrong with an address or its key, for the page: {@code letter.fault.<kind>.<field>}. */
    record AddressFault(String field, String words, List<Object> details) {
        AddressFault(Fault fault) {
            this(
                    fault.field().formName(),
                    "letter.fault." + fault.kind().code() + "." + fault.field().formName(),
                    fault.details());
        }
    }

    /**
     * A step as the page shows it.
     *
     * @param key of its words, {@code letter.way.<key>}
     * @param look of the list item: done, now or todo
     * @param untold it must have been, and nobody told of it
     */
    record MilestoneOnPage(
            String key,
            String look,
            boolean untold,
            @Nullable Instant happened,
            @Nullable Instant learned,
            boolean learnedLater) {

        /** Ways of which there are words; a step of any other way is told plainly. */
        private static final Set<String> WITH_WORDS = Set.of(
                "posted.electronic",
                "returned.addressee-left",
                "returned.wrong-address",
                "returned.withheld",
                "returned.not-taken",
                "returned.not-fetched");

        static MilestoneOnPage of(Milestone milestone) {
            String step = milestone.step().name().toLowerCase(Locale.ROOT).replace('_', '-');
            String inWhichWay = step + "." + milestone.how();
            return new MilestoneOnPage(
                    WITH_WORDS.contains(inWhichWay) ? inWhichWay : step,
                    switch (milestone.state()) {
                        case DONE -> "done";
                        case NEXT -> "now";
                        case UNTOLD, LATER -> "todo";
                    },
                    milestone.state() == Milestone.State.UNTOLD,
                    milestone.happened(),
                    milestone.learned(),
                    milestone.learnedLater());
        }
    }

    /** An answer as the page lists it. */
    record AnswerOnPage(
            String replyId, boolean ready, @Nullable Instant since) {
        static AnswerOnPage of(Letter letter, Answer answer) {
            Step step = answer.ready() ? Step.ANSWER_READY : Step.REPLY_ARRIVED;
            List<LedgerEntry> entries = letter.ledger().stream()
                    .filter(entry -> entry.step() == step && answer.replyId().equals(entry.about()))
                    .toList();
            return new AnswerOnPage(
                    answer.replyId(),
                    answer.ready(),
                    entries.isEmpty() ? null : entries.getFirst().happened());
        }
    }
}
