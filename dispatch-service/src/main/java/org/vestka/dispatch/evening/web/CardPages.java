package org.vestka.dispatch.evening.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.dispatch.address.AddressBook;
import org.vestka.dispatch.address.AddressBook.Found;
import org.vestka.dispatch.address.AddressBook.Obstacle;
import org.vestka.dispatch.address.Prisoner;
import org.vestka.dispatch.address.Prisoners;
import org.vestka.dispatch.desk.web.Fields;
import org.vestka.dispatch.evening.KeepingCards;
import org.vestka.dispatch.evening.KeepingCards.Keeping;
import org.vestka.dispatch.evening.OutsideCard;
import org.vestka.dispatch.evening.OutsideCards;
import org.vestka.platform.identity.Person;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.kernel.RandomId;

/** The dispatcher's pages after an evening of letters: cards are photographed, and found again. */
@Controller
class CardPages {

    private static final String HOME = "/desk/dispatch/evenings/cards";
    private static final int ON_A_PAGE = 30;
    private static final int FOUND = 20;
    private static final int LONGEST_REMARK = 400;

    private final KeepingCards keeping;
    private final OutsideCards cards;
    private final Prisoners prisoners;
    private final AddressBook addresses;
    private final Clock clock = Clock.systemUTC();

    CardPages(KeepingCards keeping, OutsideCards cards, Prisoners prisoners, AddressBook addresses) {
        this.keeping = keeping;
        this.cards = cards;
        this.prisoners = prisoners;
        this.addresses = addresses;
    }

    /** A card as a line of the list. */
    record Line(OutsideCard card, String name) {}

    @GetMapping(HOME)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Person person) {
        String query = Fields.line(q, 80);
        model.addAttribute("q", query);
        model.addAttribute(
                "found",
                query.isEmpty()
                        ? List.of()
                        : prisoners.named(query, FOUND).stream()
                                .filter(this::mayHaveCards)
                                .toList());
        Page<OutsideCard> all = cards.all(Page.within(page), ON_A_PAGE);
        Map<String, Prisoner> known = prisoners.findAll(
                all.items().stream().map(OutsideCard::prisonerId).collect(Collectors.toSet()));
        model.addAttribute("page", all.map(card -> new Line(card, name(known.get(card.prisonerId())))));
        return "dispatch/cards";
    }

    private static String name(@Nullable Prisoner prisoner) {
        return prisoner == null ? "—" : prisoner.name().full();
    }

    /** Strangers may write to them, today or as soon as there is an address. */
    private boolean mayHaveCards(Prisoner prisoner) {
        return switch (addresses.of(prisoner.prisonerId())) {
            case Found.Address to -> !prisoner.wantsPrivacy();
            case Found.None(Obstacle why, String name) ->
                why == Obstacle.BEING_TRANSFERRED || why == Obstacle.NO_ADDRESS;
        };
    }

    @GetMapping(HOME + "/new")
    String ask(@RequestParam String prisoner, Model model, Person person) {
        return form(Fields.id(prisoner), null, model);
    }

    private String form(String prisonerId, @Nullable String wrong, Model model) {
        Prisoner prisoner = prisoners.find(prisonerId).orElseThrow(Fields::notThere);
        if (!mayHaveCards(prisoner)) {
            throw Fields.notThere();
        }
        model.addAttribute("prisoner", prisoner);
        model.addAttribute("wrong", wrong);
        model.addAttribute("cardId", RandomId.next());
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return "dispatch/card-new";
    }

    @PostMapping(HOME)
    String keep(
            @RequestParam String cardId,
            @RequestParam String prisonerId,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(required = false) @Nullable List<MultipartFile> pictures,
            Model model,
            Person person,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        String id = Fields.id(cardId);
        String whom = Fields.id(prisonerId);
        LocalDate day = Fields.day(on);
        List<byte[]> files = new ArrayList<>();
        for (MultipartFile picture : pictures == null ? List.<MultipartFile>of() : pictures) {
            if (!picture.isEmpty()) {
                files.add(picture.getBytes());
            }
        }
        if (prisoners.find(whom).filter(this::mayHaveCards).isEmpty()) {
            throw Fields.notThere();
        }
        Keeping came = day == null
                ? new Keeping.NotOnThatDay()
                : keeping.keep(id, whom, day, Fields.lineOrNull(remark, LONGEST_REMARK), files);
        String wrong = switch (came) {
            case Keeping.Kept kept -> null;
            case Keeping.NoPictures() -> "dispatch.card.wrong.pictures";
            case Keeping.NotOnThatDay() -> "dispatch.card.wrong.day";
            case Keeping.Refused(var why) -> "dispatch.scan.refused." + why;
        };
        if (wrong != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(whom, wrong, model);
        }
        redirect.addAttribute("said", "kept");
        return "redirect:" + HOME + "/" + id;
    }

    @GetMapping(HOME + "/{cardId}")
    String card(@PathVariable String cardId, Model model, Person person) {
        OutsideCard card = cards.find(Fields.id(cardId)).orElseThrow(Fields::notThere);
        Prisoner prisoner = prisoners.find(card.prisonerId()).orElse(null);
        model.addAttribute("card", card);
        model.addAttribute("remark", keeping.remark(card));
        model.addAttribute("prisoner", prisoner);
        model.addAttribute("whom", name(prisoner));
        model.addAttribute("others", cards.to(card.prisonerId(), 1, ON_A_PAGE).total() - 1);
        return "dispatch/card";
    }

    /** A picture of a card. */
    @GetMapping(HOME + "/{cardId}/pictures/{number}")
    ResponseEntity<byte[]> picture(@PathVariable String cardId, @PathVariable int number, Person person) {
        byte[] jpeg = keeping.picture(Fields.id(cardId), number).orElseThrow(Fields::notThere);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(jpeg);
    }

    @PostMapping(HOME + "/{cardId}/remove")
    String remove(@PathVariable String cardId, Person person, RedirectAttributes redirect) {
        keeping.remove(Fields.id(cardId));
        redirect.addAttribute("said", "removed");
        return "redirect:" + HOME;
    }
}
