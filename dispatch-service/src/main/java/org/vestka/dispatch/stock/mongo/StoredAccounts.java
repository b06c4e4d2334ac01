package org.vestka.dispatch.stock.mongo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vestka.dispatch.stock.Account;
import org.vestka.dispatch.stock.Supply;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Stored;

/** Accounts in the platform's stored shape. */
public final class StoredAccounts implements Account.Accounts {

    private static final String MONTH = "state.month";
    private static final String FACILITY = "state.facilityId";

    private final Aggregates<Account, Supply.Silence> documents;

    public StoredAccounts(Aggregates<Account, Supply.Silence> documents) {
        this.documents = documents.ensureIndex(MONTH, FACILITY);
    }

    @Override
    public void change(Account empty, Function<Account, Decision<Account, Supply.Silence, Supply.Silence>> what) {
        documents.create(empty.accountId(), empty, List.of());
        documents.change(empty.accountId(), what);
    }

    @Override
    public List<Account> of(YearMonth month) {
        List<Account> all = new ArrayList<>();
        Page<Stored<Account>> page;
        int number = 1;
        do {
            page = documents.page(Map.of(MONTH, month.toString()), FACILITY, number++, Page.LARGEST);
            page.items().forEach(one -> all.add(one.state()));
        } while (page.hasNext());
        return all;
    }
}
