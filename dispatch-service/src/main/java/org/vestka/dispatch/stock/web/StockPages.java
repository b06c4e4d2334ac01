package org.vestka.dispatch.stock.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.dispatch.desk.web.Fields;
import org.vestka.dispatch.money.Money;
import org.vestka.dispatch.paper.EnvelopeFormat;
import org.vestka.dispatch.stock.Place;
import org.vestka.dispatch.stock.Stockroom;
import org.vestka.dispatch.stock.Supply;
import org.vestka.dispatch.stock.Tariff;
import org.vestka.platform.identity.Person;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.kernel.RandomId;

/** The dispatcher's pages of what is in stock and what the post takes. */
@Controller
class StockPages {

    private static final String HOME = "/desk/dispatch/stock";
    private static final Pattern SUPPLY = Pattern.compile("[A-Z]{1,20}:[A-Z]{1,20}:[A-Z0-9_]{1,20}");
    private static final int ON_A_PAGE = 50;

    /** Where letters go. */
    private static final List<String> COUNTRIES = List.of("RU", "BY");

    private final Stockroom stockroom;

    StockPages(Stockroom stockroom) {
        this.stockroom = stockroom;
    }

    @GetMapping(HOME)
    String stock(@RequestParam(defaultValue = "") String place, Model model, Person person) {
        Place at = place(place);
        model.addAttribute("supplies", stockroom.stock(at));
        model.addAttribute("kinds", Supply.Kind.values());
        model.addAttribute("formats", EnvelopeFormat.values());
        model.addAttribute("formId", RandomId.next());
        return at(at, "dispatch/stock", model);
    }

    private String at(Place place, String page, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("places", Place.values());
        model.addAttribute("here", stockroom.here());
        model.addAttribute("currency", stockroom.currency(place));
        return page;
    }

    private Place place(String name) {
        return Fields.choice(Place.class, name).orElse(stockroom.here());
    }

    @PostMapping(HOME)
    String keep(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String face,
            Person person,
            RedirectAttributes redirect) {
        Place at = place(place);
        Supply.Kind what = Fields.choice(Supply.Kind.class, kind).orElseThrow(Fields::notThere);
        EnvelopeFormat of = what == Supply.Kind.ENVELOPE
                ? Fields.choice(EnvelopeFormat.class, format).orElse(null)
                : null;
        Money value = what == Supply.Kind.STAMP
                ? Money.read(face, stockroom.currency(at))
                        .filter(money -> money.minor() > 0)
                        .orElse(null)
                : null;
        boolean whole = what == Supply.Kind.PAPER || of != null || value != null;
        if (whole) {
            stockroom.keep(at, what, of, value);
        }
        return back(at, whole ? "kept" : "what-is-it", redirect);
    }

    @PostMapping(HOME + "/{supplyId}/bought")
    String bought(
            @PathVariable String supplyId,
            @RequestParam String formId,
            @RequestParam(defaultValue = "") String pieces,
            @RequestParam(defaultValue = "") String paid,
            Person person,
            RedirectAttributes redirect) {
        Place at = placeOf(supplyId);
        Optional<Integer> count = count(pieces).filter(number -> number > 0);
        Optional<Money> price = Money.read(paid, stockroom.currency(at));
        boolean right = count.isPresent() && (paid.isBlank() || price.isPresent());
        if (right) {
            stockroom.bought(supplyId, Fields.id(formId), count.get(), price.orElse(null));
        }
        return back(at, right ? "bought" : "what-number", redirect);
    }

    @PostMapping(HOME + "/{supplyId}/counted")
    String counted(
            @PathVariable String supplyId,
            @RequestParam String formId,
            @RequestParam(defaultValue = "") String pieces,
            @RequestParam(defaultValue = "") String lowAt,
            Person person,
            RedirectAttributes redirect) {
        Place at = placeOf(supplyId);
        Optional<Integer> count = count(pieces);
        Optional<Integer> low = count(lowAt);
        boolean right = (count.isPresent() || pieces.isBlank()) && (low.isPresent() || lowAt.isBlank());
        if (right) {
            count.ifPresent(number -> stockroom.counted(supplyId, Fields.id(formId), number));
            low.ifPresent(number -> stockroom.warnAt(supplyId, number));
        }
        return back(at, right ? "counted" : "what-number", redirect);
    }

    @GetMapping(HOME + "/{supplyId}")
    String movements(
            @PathVariable String supplyId, @RequestParam(defaultValue = "1") int page, Model model, Person person) {
        placeOf(supplyId);
        Stockroom.Ledger ledger =
                stockroom.ledger(supplyId, Page.within(page), ON_A_PAGE).orElseThrow(Fields::notThere);
        model.addAttribute("supply", ledger.supply());
        model.addAttribute("page", ledger.movements());
        return "dispatch/stock-movements";
    }

    /** A price of the tariff as a field of its page. */
    record Price(String field, String country, boolean registered, String amount) {}

    /** A step of the tariff with its prices; {@code upTo} in grams, null for whatever is heavier. */
    record Step(int number, @Nullable Integer upTo, List<Price> prices) {}

    @GetMapping(HOME + "/tariff")
    String tariff(@RequestParam(defaultValue = "") String place, Model model, Person person) {
        Place at = place(place);
        Tariff tariff = stockroom.tariff(at);
        List<Step> steps = new ArrayList<>();
        List<Integer> bounds = stockroom.steps();
        for (int step = 1; step <= bounds.size() + 1; step++) {
            List<Price> prices = new ArrayList<>();
            for (String country : COUNTRIES) {
                for (boolean registered : new boolean[] {false, true}) {
                    String amount = tariff.price(country, step, registered)
                            .map(Money::amount)
                            .orElse("");
                    prices.add(new Price(field(country, step, registered), country, registered, amount));
                }
            }
            steps.add(new Step(step, step > bounds.size() ? null : bounds.get(step - 1), prices));
        }
        model.addAttribute("steps", steps);
        return at(at, "dispatch/tariff", model);
    }

    @PostMapping(HOME + "/tariff")
    String noted(
            @RequestParam(defaultValue = "") String place,
            @RequestParam Map<String, String> fields,
            Person person,
            RedirectAttributes redirect) {
        Place at = place(place);
        List<Tariff.Rate> rates = new ArrayList<>();
        boolean right = true;
        for (int step = 1; step <= stockroom.steps().size() + 1; step++) {
            for (String country : COUNTRIES) {
                for (boolean registered : new boolean[] {false, true}) {
                    String typed = fields.getOrDefault(field(country, step, registered), "");
                    Optional<Money> price = Money.read(typed, stockroom.currency(at));
                    if (price.isPresent()) {
                        rates.add(new Tariff.Rate(country, step, registered, price.get()));
                    }
                    right &= price.isPresent() || typed.isBlank();
                }
            }
        }
        if (right) {
            stockroom.keep(new Tariff(at, rates));
        }
        redirect.addAttribute("said", right ? "tariff" : "what-number");
        redirect.addAttribute("place", at.name());
        return "redirect:" + HOME + "/tariff";
    }

    private static String field(String country, int step, boolean registered) {
        return "price-" + country + "-" + step + (registered ? "-registered" : "");
    }

    private static Optional<Integer> count(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .filter(number -> number <= Supply.MOST);
    }

    private static Place placeOf(String supplyId) {
        if (!SUPPLY.matcher(supplyId).matches()) {
            throw Fields.notThere();
        }
        return Fields.choice(Place.class, supplyId.substring(0, supplyId.indexOf(':')))
                .orElseThrow(Fields::notThere);
    }

    private static String back(Place place, String said, RedirectAttributes redirect) {
        redirect.addAttribute("place", place.name());
        redirect.addAttribute("said", said);
        return "redirect:" + HOME;
    }
}
