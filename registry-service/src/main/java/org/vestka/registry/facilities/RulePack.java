package org.vestka.registry.facilities;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;

/**
 * Rules that hold in a whole country, or in a region of it, where nothing nearer says otherwise.
 *
 * @param region null for the country
 * @param rules also those that no longer hold, and those that do not hold yet
 */
public record RulePack(Country country, @Nullable String region, List<Rule> rules) {

    /** Nobody outside hears of packs: what they do is said of each facility. */
    public enum Silence {}

    public RulePack {
        rules = List.copyOf(rules);
    }

    /** One pack for one scope. */
    public String packId() {
        return id(country, region);
    }

    /** The id of the pack of a scope. */
    public static String id(Country country, @Nullable String region) {
        return region == null
                ? country.name()
                : country.name() + ":"
                        + java.util.UUID.nameUUIDFromBytes(region.toLowerCase(Locale.ROOT)
                                .strip()
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public RuleHistory history() {
        return new RuleHistory(rules);
    }

    /** Takes over what somebody entered; the same again changes nothing. */
    public Decision<RulePack, Silence, Silence> saying(List<Rule> entered, LocalDate today) {
        List<Rule> said = history().saying(entered, today).rules();
        return rules.equals(said) ? Decision.unchanged() : Decision.changed(new RulePack(country, region, said));
    }
}
