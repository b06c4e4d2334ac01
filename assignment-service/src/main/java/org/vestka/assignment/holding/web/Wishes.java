package org.vestka.assignment.holding.web;

import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.assignment.draw.Trait;

/** What a writer wishes for, as the form sends it; empty or missing: it does not matter. */
record Wishes(
        @Nullable @Size(max = 2) String country,
        @Nullable @Size(max = 80) String interest,
        @Nullable @Size(max = 200) String occupation,
        @Nullable @Size(max = 10) String language) {

    static final Wishes NONE = new Wishes(null, null, null, null);

    Wishes {
        country = meant(country);
        interest = meant(interest);
        occupation = meant(occupation);
        language = meant(language);
    }

    Set<Trait> traits() {
        Set<Trait> traits = new HashSet<>();
        add(traits, Trait.Kind.COUNTRY, country);
        add(traits, Trait.Kind.INTEREST, interest);
        add(traits, Trait.Kind.OCCUPATION, occupation);
        add(traits, Trait.Kind.LANGUAGE, language);
        return traits;
    }

    private static void add(Set<Trait> traits, Trait.Kind kind, @Nullable String value) {
        if (value != null) {
            traits.add(new Trait(kind, value));
        }
    }

    private static @Nullable String meant(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
