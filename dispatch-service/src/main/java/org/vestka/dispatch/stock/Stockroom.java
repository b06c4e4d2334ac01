package org.vestka.dispatch.stock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.Facilities;
import org.vestka.dispatch.address.Facility;
import org.vestka.dispatch.money.Money;
import org.vestka.dispatch.paper.EnvelopeFormat;
import org.vestka.dispatch.posting.Batch;
import org.vestka.dispatch.posting.Batches;
import org.vestka.dispatch.posting.Paperwork;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.posting.Postings;
import org.vestka.dispatch.stock.Account.Accounts;
import org.vestka.dispatch.stock.Tariff.Tariffs;
import org.vestka.platform.kernel.Page;

/**
 * Keeps stock and accounts: letters that left take from them by themselves, people enter purchases and correct what they
 * have counted. A letter is booked some time after it left; booked twice it counts once.
 */
public final class Stockroom {

    private static final int AT_ONCE = 100;
    private static final int ROUNDS = 20;

    /** A letter that was about to leave so long ago and has not left stays here. */
    private static final Duration STALE = Duration.ofMinutes(10);

    private final Supplies supplies;
    private final Tariffs tariffs;
    private final Accounts accounts;
    private final Departed departed;
    private final Postings postings;
    private final Batches batches;
    private final Facilities facilities;
    private final Place here;
    private final Currencies currencies;
    private final List<Integer> steps;
    private final Clock clock;

    /**
     * @param here where letters are posted
     * @param steps upper bounds of the tariff's steps in grams, rising
     */
    public Stockroom(
            Supplies supplies,
            Tariffs tariffs,
            Accounts accounts,
            Departed departed,
            Postings postings,
            Batches batches,
            Facilities facilities,
            Place here,
            Currencies currencies,
            List<Integer> steps,
            Clock clock) {
        this.supplies = supplies;
        this.tariffs = tariffs;
        this.accounts = accounts;
        this.departed = departed;
        this.postings = postings;
        this.batches = batches;
        this.facilities = facilities;
        this.here = here;
        this.currencies = currencies;
        this.steps = List.copyOf(steps);
        this.clock = clock;
    }

    /** Where letters are posted. */
    public Place here() {
        return here;
    }

    /** What is paid with at a place. */
    public String currency(Place place) {
        return currencies.at(place);
    }

    /** What is in stock at a place now. */
    public List<Supply> stock(Place place) {
        book();
        return supplies.at(place);
    }

    /** How many kinds of supplies run low here. */
    public int runningLow() {
        book();
        return (int) supplies.at(here).stream().filter(Supply::low).count();
    }

    /**
     * Begins to keep something in stock; what is kept already stays as it is.
     *
     * @param format of envelopes, else null
     * @param face value of stamps, else null
     */
    public void keep(Place place, Supply.Kind kind, @Nullable EnvelopeFormat format, @Nullable Money face) {
        supplies.add(Supply.of(place, kind, format, face));
    }

    /** Enters a purchase; the same form twice counts once. */
    public void bought(String supplyId, String formId, int pieces, @Nullable Money paid) {
        supplies.change(supplyId, supply -> supply.bought(formId, pieces, paid, clock.instant()));
    }

    /** Enters what somebody has counted. */
    public void counted(String supplyId, String formId, int pieces) {
        book();
        supplies.change(supplyId, supply -> supply.counted(formId, pieces, clock.instant()));
    }

    /** Sets at how many pieces something runs low. */
    public void warnAt(String supplyId, int pieces) {
        supplies.change(supplyId, supply -> supply.warningAt(pieces));
    }

    /** The accounts of a month. */
    public List<Account> accounts(YearMonth month) {
        book();
        return accounts.of(month);
    }

    /** Books what has left since; several may do so at once. */
    public void book() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Departed.Letter> letters = departed.oldest(AT_ONCE);
            if (letters.isEmpty() || !book(letters)) {
                return;
            }
        }
    }

    /** Whether any of them is done with. */
    private boolean book(List<Departed.Letter> letters) {
        Instant now = clock.instant();
        List<Supply> stock = supplies.at(here);
        Tariff tariff = tariffs.at(here);
        Map<String, Map<String, Integer>> taken = new HashMap<>();
        Map<Account, Map<String, Optional<Money>>> costs = new HashMap<>();
        Map<String, Posting> left = new HashMap<>();
        postings.findAll(letters.stream().map(Departed.Letter::postingId).toList())
                .forEach(posting -> left.put(posting.postingId(), posting));
        Map<String, Optional<Batch>> known = new HashMap<>();
        Map<String, Facility> where = facilities.findAll(
                letters.stream().map(Departed.Letter::facilityId).collect(Collectors.toSet()));
        List<Departed.Letter> done = new ArrayList<>();
        for (Departed.Letter letter : letters) {
            Posting posting = left.get(letter.postingId());
            LocalDate on = posting == null ? null : posting.postedOn();
            if (posting == null || on == null) {
                if (letter.since().plus(STALE).isBefore(now)) {
                    done.add(letter);
                }
                continue;
            }
            String facility = letter.facilityId();
            Optional<Batch> batch =
                    Optional.ofNullable(posting.batchId()).flatMap(id -> known.computeIfAbsent(id, batches::find));
            taking(posting, batch, Optional.ofNullable(where.get(facility)), stock, tariff)
                    .ifPresent(taking -> {
                        taking.pieces()
                                .forEach((supply, pieces) -> taken.computeIfAbsent(supply, id -> new HashMap<>())
                                        .put(posting.postingId(), pieces));
                        costs.computeIfAbsent(account(posting, facility, on, taking.cost()), account -> new HashMap<>())
                                .put(posting.postingId(), taking.cost());
                    });
            done.add(letter);
        }
        taken.forEach((supply, pieces) -> supplies.change(supply, there -> there.used(pieces, now)));
        costs.forEach((empty, ofLetters) -> accounts.change(empty, account -> account.with(ofLetters)));
        done.forEach(letter -> departed.close(letter.postingId()));
        return !done.isEmpty();
    }

    private Optional<Taking> taking(
            Posting posting, Optional<Batch> batch, Optional<Facility> facility, List<Supply> stock, Tariff tariff) {
        Paperwork.Order order = posting.papers().order();
        if (order != null) {
            return Optional.of(Taking.ofOrder(order));
        }
        return batch.flatMap(of -> facility.map(to -> Taking.ofPaper(posting, of, to, stock, tariff, steps)));
    }

    private Account account(Posting posting, String facilityId, LocalDate on, Optional<Money> cost) {
        Paperwork.Order order = posting.papers().order();
        return Account.of(
                YearMonth.from(on),
                here,
                facilityId,
                order == null ? Account.BY_POST : order.channel(),
                cost.map(Money::currency).orElse(currencies.at(here)));
    }

    /** The current month. */
    public YearMonth month() {
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** The tariff of a place. */
    public Tariff tariff(Place place) {
        return tariffs.at(place);
    }

    /** How many steps a tariff has; the last one is for whatever is heavier. */
    public List<Integer> steps() {
        return steps;
    }

    /** Keeps what the post takes. */
    public void keep(Tariff tariff) {
        tariffs.keep(tariff);
    }

    /** What moved of a supply, the latest first; empty when there is no such supply. */
    public Optional<Ledger> ledger(String supplyId, int number, int size) {
        return supplies.find(supplyId).map(supply -> new Ledger(supply, supplies.movements(supplyId, number, size)));
    }

    /** A supply with a page of its movements. */
    public record Ledger(Supply supply, Page<Movement> movements) {}
}
