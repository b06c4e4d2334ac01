package org.vestka.dispatch.stock;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.money.Money;
import org.vestka.platform.kernel.Decision;

/**
 * What letters of one month to one facility have cost, by the way they went. Sums alone: no letter stands in it, but for
 * the ids of those booked last, so that one that is booked twice counts once.
 *
 * @param month as {@code 2026-11}
 * @param way {@value #BY_POST}, or the name of an electronic service
 * @param letters that left
 * @param priced those of them whose price is known
 * @param spent on these
 */
public record Account(
        String accountId,
        String month,
        Place place,
        String facilityId,
        String way,
        int letters,
        int priced,
        Money spent,
        List<String> booked) {

    /** The way of paper. */
    public static final String BY_POST = "post";

    private static final int REMEMBERED = 400;

    public Account {
        booked = List.copyOf(booked);
    }

    static Account of(YearMonth month, Place place, String facilityId, String way, String currency) {
        String id = String.join("|", month.toString(), place.name(), facilityId, way, currency);
        return new Account(
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString(),
                month.toString(),
                place,
                facilityId,
                way,
                0,
                0,
                Money.none(currency),
                List.of());
    }

    /** The cost of a letter, where any is known. */
    public @Nullable Money average() {
        return priced == 0 ? null : spent.sharedBy(priced);
    }

    /** Adds letters; those that were booked before do not count again. A price that nobody knows is empty. */
    Decision<Account, Supply.Silence, Supply.Silence> with(Map<String, Optional<Money>> costs) {
        Set<String> fresh = new HashSet<>(costs.keySet());
        booked.forEach(fresh::remove);
        if (fresh.isEmpty()) {
            return Decision.unchanged();
        }
        Money sum = spent;
        int known = priced;
        for (String id : fresh) {
            Optional<Money> cost = costs.getOrDefault(id, Optional.empty());
            if (cost.isPresent()) {
                sum = sum.plus(cost.get());
                known++;
            }
        }
        List<String> remembered = new ArrayList<>(booked);
        remembered.addAll(fresh);
        return Decision.changed(
                new Account(
                        accountId,
                        month,
                        place,
                        facilityId,
                        way,
                        letters + fresh.size(),
                        known,
                        sum,
                        remembered.subList(Math.max(0, remembered.size() - REMEMBERED), remembered.size())),
                List.of());
    }

    /** Where accounts are kept. */
    public interface Accounts {

        /** Changes the account of this id; begins with {@code empty} when there is none. */
        void change(Account empty, Function<Account, Decision<Account, Supply.Silence, Supply.Silence>> what);

        /** The accounts of a month, by facility. */
        List<Account> of(YearMonth month);
    }
}
