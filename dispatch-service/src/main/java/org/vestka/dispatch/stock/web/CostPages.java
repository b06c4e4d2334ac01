package org.vestka.dispatch.stock.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vestka.dispatch.address.Facilities;
import org.vestka.dispatch.address.Facility;
import org.vestka.dispatch.money.Money;
import org.vestka.dispatch.stock.Account;
import org.vestka.dispatch.stock.Stockroom;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Person;
import org.vestka.platform.kernel.Page;

/** What letters of a month have cost: by way, and by facility. */
@Controller
class CostPages {

    private static final int ON_A_PAGE = 50;

    /** No month before is asked for: nothing was booked then. */
    private static final YearMonth FIRST = YearMonth.of(2020, 1);

    private final Stockroom stockroom;
    private final Facilities facilities;

    CostPages(Stockroom stockroom, Facilities facilities) {
        this.stockroom = stockroom;
        this.facilities = facilities;
    }

    /** A line of the page; {@code facility} is null in sums. */
    record Line(@Nullable String facility, String place, String way, int letters, int priced, Money spent) {

        public @Nullable Money average() {
            return priced == 0 ? null : spent.sharedBy(priced);
        }

        Line plus(Account account) {
            return new Line(
                    facility,
                    place,
                    way,
                    letters + account.letters(),
                    priced + account.priced(),
                    spent.plus(account.spent()));
        }
    }

    @GetMapping("/desk/dispatch/stock/costs")
    String costs(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Caller caller,
            Person person) {
        YearMonth of = month(month);
        List<Account> accounts = stockroom.accounts(of);
        model.addAttribute("month", of.format(DateTimeFormatter.ofPattern("LLLL yyyy", caller.language())));
        model.addAttribute("yearMonth", of);
        model.addAttribute("before", of.isAfter(FIRST) ? of.minusMonths(1) : null);
        model.addAttribute("after", of.isBefore(stockroom.month()) ? of.plusMonths(1) : null);
        model.addAttribute("sums", sums(accounts));
        int number = Page.within(page);
        List<Account> sorted = accounts.stream()
                .sorted(Comparator.comparing(Account::letters).reversed().thenComparing(Account::accountId))
                .toList();
        List<Account> shown =
                sorted.stream().skip((number - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
        Map<String, Facility> known =
                facilities.findAll(shown.stream().map(Account::facilityId).collect(Collectors.toSet()));
        model.addAttribute(
                "page", new Page<>(shown, number, ON_A_PAGE, sorted.size()).map(account -> line(account, known)));
        return "dispatch/costs";
    }

    private static Line line(Account account, Map<String, Facility> known) {
        Facility facility = known.get(account.facilityId());
        return new Line(
                facility == null ? "—" : facility.name(),
                account.place().name(),
                account.way(),
                account.letters(),
                account.priced(),
                account.spent());
    }

    /** One line for each place, way and currency. */
    private static List<Line> sums(List<Account> accounts) {
        Map<String, Line> sums = new TreeMap<>();
        for (Account account : accounts) {
            Line none = new Line(
                    null,
                    account.place().name(),
                    account.way(),
                    0,
                    0,
                    Money.none(account.spent().currency()));
            sums.compute(
                    account.place() + "|" + account.way() + "|"
                            + account.spent().currency(),
                    (key, before) -> (before == null ? none : before).plus(account));
        }
        return List.copyOf(sums.values());
    }

    private YearMonth month(String typed) {
        try {
            YearMonth month = YearMonth.parse(typed.strip());
            return month.isBefore(FIRST) || month.isAfter(stockroom.month()) ? stockroom.month() : month;
        } catch (DateTimeException e) {
            return stockroom.month();
        }
    }
}
