package org.vestka.registry.facilities.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Creation;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.RulePack;
import org.vestka.registry.facilities.RulePacks;

/** Rule packs as aggregates of the store that say nothing. */
public final class MongoRulePacks implements RulePacks {
    private final Aggregates<RulePack, RulePack.Silence> packs;

    public MongoRulePacks(StoredCollections stored) {
        this.packs = stored.silent("rules", RulePack.class);
    }

    @Override
    public Optional<RulePack> find(Country country, @Nullable String region) {
        return packs.find(RulePack.id(country, region));
    }

    @Override
    public List<RulePack> all() {
        List<RulePack> all = new ArrayList<>();
        packs.forEach(stored -> all.add(stored.state()));
        all.sort(Comparator.comparing(RulePack::country)
                .thenComparing(pack -> pack.region() == null ? "" : pack.region()));
        return all;
    }

    @Override
    public void keep(RulePack said, LocalDate today) {
        if (packs.create(said.packId(), said, List.of()) instanceof Creation.AlreadyThere) {
            packs.change(said.packId(), there -> there.saying(said.rules(), today));
        }
    }
}
