package org.vestka.registry.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;
import static org.vestka.registry.RegistryFixture.knowing;
import static org.vestka.registry.RegistryFixture.withRules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestka.registry.directory.Overview;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.ForeignMail;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.statistics.Figures;

class PublicPrisonerTest {

    /** Each line as assignment-service decides when it gives a place. */
    @ParameterizedTest
    @CsvSource({
        "TAKEN, false, true, may-be-written-to",
        "WITHHELD, false, true, may-be-written-to",
        "ENDANGERS, false, false, mail-endangers",
        "TAKEN, true, false, relatives-only",
        "ENDANGERS, true, false, relatives-only"
    })
    void whereARuleKeepsLettersOffNobodyWaitsAndThePageSaysWhy(
            ForeignMail foreignMail, boolean relativesOnly, boolean open, String standing) {
        Facility colony = withRules(aColony("91"), foreignMail, relativesOnly);
        KnownFacilities known = knowing(colony);
        List<Prisoner> people = Stream.iterate(0, at -> at < 10, at -> at + 1)
                .map(at -> aWoman("Облачкина" + at, colony))
                .toList();

        PublicPrisoner shown = PublicPrisoner.of(people.getFirst(), colony, "en", TODAY, "");
        assertThat(shown.open()).isEqualTo(open);
        assertThat(shown.standing()).isEqualTo(standing);
        assertThat(Overview.of(people, known, Map.of(), TODAY).waiting()).hasSize(open ? 10 : 0);
        assertThat(Figures.of(people, known, TODAY, TODAY).open()).isEqualTo(open ? 10 : 0);
    }

    @Test
    void whereNothingIsKnownOfThePlaceNobodyIsPutInDanger() {
        Prisoner prisoner = aWoman("Ветеркова", aColony("92"));
        PublicPrisoner shown = PublicPrisoner.of(prisoner, null, "en", TODAY, "");
        assertThat(shown.open()).isFalse();
        assertThat(shown.standing()).isEqualTo("address-unknown");
    }
}
