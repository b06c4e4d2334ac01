package org.vestka.dispatch.electronic.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.dispatch.address.AddressBook;
import org.vestka.dispatch.address.AddressBook.Found;
import org.vestka.dispatch.address.Channel;
import org.vestka.dispatch.address.Facilities;
import org.vestka.dispatch.address.Facility;
import org.vestka.dispatch.desk.web.Fields;
import org.vestka.dispatch.electronic.SendingElectronically;
import org.vestka.dispatch.electronic.SendingElectronically.Look;
import org.vestka.dispatch.electronic.SendingElectronically.Noted;
import org.vestka.dispatch.electronic.SendingElectronically.Sending;
import org.vestka.dispatch.money.Money;
import org.vestka.dispatch.posting.Dispatching;
import org.vestka.dispatch.posting.Shelf;
import org.vestka.dispatch.posting.WaitingPostings.Waiting;
import org.vestka.platform.identity.Person;
import org.vestka.platform.kernel.Page;

/** The dispatcher's pages of electronic ways: what may leave by one, a letter's pages to be copied, its order. */
@Controller
class ElectronicPages {

    private static final String HOME = "/desk/dispatch/electronic";
    private static final int ON_A_PAGE = 30;
    private static final int LONGEST_NUMBER = 60;

    private final Dispatching dispatching;
    private final SendingElectronically sending;
    private final AddressBook addresses;
    private final Facilities facilities;
    private final Clock clock = Clock.systemUTC();

    ElectronicPages(
            Dispatching dispatching, SendingElectronically sending, AddressBook addresses, Facilities facilities) {
        this.dispatching = dispatching;
        this.sending = sending;
        this.addresses = addresses;
        this.facilities = facilities;
    }

    @GetMapping(HOME)
    String ways(Model model, Person person) {
        List<Shelf.Pile> piles = dispatching.shelf().piles().stream()
                .filter(pile -> !pile.facility().ways().isEmpty())
                .toList();
        model.addAttribute("piles", piles);
        model.addAttribute("inHand", sending.inHand());
        return "dispatch/electronic";
    }

    /** A letter that may leave by an electronic way, as the page shows it. */
    record Line(Waiting waiting, String name, @Nullable Integer birthYear) {}

    @GetMapping(HOME + "/facilities/{facilityId}")
    String facility(
            @PathVariable String facilityId, @RequestParam(defaultValue = "1") int page, Model model, Person person) {
        Facility facility = facilities.find(Fields.id(facilityId)).orElseThrow(Fields::notThere);
        List<Waiting> all = dispatching.waitingAt(facilityId);
        int number = Page.within(page);
        List<Waiting> shown =
                all.stream().skip((number - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
        Map<String, Found> found = addresses.ofAll(
                shown.stream().map(Waiting::prisonerId).distinct().toList());
        model.addAttribute("facility", facility);
        model.addAttribute(
                "page",
                new Page<>(shown, number, ON_A_PAGE, all.size())
                        .map(one -> found.get(one.prisonerId()) instanceof Found.Address to
                                ? new Line(
                                        one,
                                        to.addressee().name(),
                                        to.addressee().birthYear())
                                : new Line(one, "—", null)));
        return "dispatch/electronic-facility";
    }

    @PostMapping(HOME + "/{postingId}/take")
    String take(
            @PathVariable String postingId,
            @RequestParam(defaultValue = "") String channel,
            Person person,
            RedirectAttributes redirect) {
        if (sending.takeUp(Fields.id(postingId), channel)) {
            return "redirect:" + HOME + "/" + postingId;
        }
        redirect.addAttribute("said", "not-taken");
        return "redirect:" + HOME;
    }

    /** A page of a letter, and how long it is as its channel counts. */
    record Cut(String text, int length) {}

    @GetMapping(HOME + "/{postingId}")
    String letter(@PathVariable String postingId, Model model, Person person, RedirectAttributes redirect) {
        switch (sending.look(Fields.id(postingId))) {
            case Look.Ready ready -> {
                Channel channel = ready.channel();
                model.addAttribute("ready", ready);
                model.addAttribute(
                        "pages",
                        ready.pages().stream()
                                .map(text -> new Cut(text, channel.counting().of(text)))
                                .toList());
                model.addAttribute("price", channel.price(ready.pages().size(), false));
                model.addAttribute("priceWithForm", channel.price(ready.pages().size(), true));
                model.addAttribute("currency", currency(channel, ready.to().facility()));
                model.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
                return "dispatch/electronic-letter";
            }
            case Look.MayNotLeave not -> {
                model.addAttribute("held", not);
                return "dispatch/electronic-back";
            }
            case Look.Erased() -> redirect.addAttribute("said", "erased");
            case Look.NotNow() -> redirect.addAttribute("said", "not-now");
            case Look.NotInHand() -> redirect.addAttribute("said", "not-in-hand");
        }
        return "redirect:" + HOME;
    }

    private static String currency(Channel channel, Facility facility) {
        Money price = channel.pagePrice();
        return price != null ? price.currency() : facility.country().equals("BY") ? "BYN" : "RUB";
    }

    @PostMapping(HOME + "/{postingId}/sent")
    String sent(
            @PathVariable String postingId,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String paid,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "false") boolean replyForm,
            @RequestParam(defaultValue = "") String on,
            Person person,
            RedirectAttributes redirect) {
        LocalDate day = Fields.day(on);
        Optional<Money> price = Money.read(paid, currency);
        String page = "redirect:" + HOME + "/" + Fields.id(postingId);
        if (day == null || (price.isEmpty() && !paid.isBlank())) {
            redirect.addAttribute("said", day == null ? "what-day" : "what-price");
            return page;
        }
        Sending came = sending.sent(
                postingId, new Noted(Fields.lineOrNull(number, LONGEST_NUMBER), price.orElse(null), replyForm, day));
        redirect.addAttribute("said", came.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return switch (came) {
            case SENT, NOT_IN_HAND -> "redirect:" + HOME;
            case MAY_NOT_LEAVE, NOT_ON_THAT_DAY, NOT_NOW -> page;
        };
    }

    @PostMapping(HOME + "/{postingId}/back")
    String back(@PathVariable String postingId, Person person, RedirectAttributes redirect) {
        redirect.addAttribute("said", sending.giveBack(Fields.id(postingId)) ? "given-back" : "too-late");
        return "redirect:" + HOME;
    }
}
