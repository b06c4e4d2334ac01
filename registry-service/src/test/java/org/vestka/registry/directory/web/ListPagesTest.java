package org.vestka.registry.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;
import static org.vestka.registry.RegistryFixture.knowing;
import static org.vestka.registry.RegistryFixture.occupiedAs;
import static org.vestka.registry.RegistryFixture.withRules;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.kernel.Page;
import org.vestka.registry.PrisonersInMemory;
import org.vestka.registry.directory.NoInvitations;
import org.vestka.registry.directory.Overviews;
import org.vestka.registry.directory.ShowingPrisoners;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.ForeignMail;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.search.PrisonerIndex;

class ListPagesTest {
    private static final Caller READER = new Caller(Caller.DOOR_PUBLIC, Optional.empty(), Locale.ENGLISH, "form");

    private final PrisonersInMemory prisoners = new PrisonersInMemory();
    private final Facility colony = aColony("95");
    private final KnownFacilities known = knowing(colony);
    private final PrisonerIndex index = new PrisonerIndex();
    private final Clock clock = Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final ListPages pages = new ListPages(
            new Overviews(prisoners, known, Map::of, Duration.ofMinutes(10), clock),
            new ShowingPrisoners(prisoners, index, new NoInvitations()),
            known,
            clock);

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void thoseWhoAreNotOfAgeAreInTheListsToo() {
        assertThat(valuesOf("age", 1).items())
                .first()
                .isEqualTo(new ListPages.Value("14–17", "/prisoners?youngest=14&oldest=17"));
    }

    @Test
    void everyValueIsOnSomePage() {
        List<String> occupations = new ArrayList<>();
        for (int at = 0; at < 700; at++) {
            Prisoner one = aWoman("Ивушкина", colony);
            occupations.add("занятие " + at);
            prisoners.register(one);
            prisoners.change(
                    one.prisonerId(),
                    there -> there.corrected(occupiedAs(occupations.getLast(), there.details()), there.unit()));
        }
        List<String> listed = new ArrayList<>();
        for (int page = 1; page <= valuesOf("occupation", 1).pages(); page++) {
            valuesOf("occupation", page).items().forEach(value -> listed.add(value.shown()));
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(occupations);
    }

    @Test
    void whoeverWasHiddenSinceIsNotCounted() {
        List<Prisoner> people = List.of(aWoman("Осинкина", colony), aWoman("Сосенкина", colony));
        people.forEach(prisoners::register);
        assertThat(waiting().total()).isEqualTo(2);
        prisoners.hide(people.getFirst());
        assertThat(waiting().items()).hasSize(1);
        assertThat(waiting().total()).isOne();
    }

    @Test
    void whoeverIsHeldWhereTheRulesChangedSinceDoesNotWait() {
        prisoners.register(aWoman("Калинкина", colony));
        assertThat(waiting().items()).hasSize(1);
        known.put(withRules(colony, ForeignMail.TAKEN, true));
        assertThat(waiting().items()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Page<ListPages.Value> valuesOf(String by, int page) {
        Model model = new ExtendedModelMap();
        pages.by(by, page, model);
        return (Page<ListPages.Value>) Objects.requireNonNull(model.asMap().get("page"));
    }

    @SuppressWarnings("unchecked")
    private Page<ListPages.Listed> waiting() {
        Model model = new ExtendedModelMap();
        pages.waiting(READER, 1, model);
        return (Page<ListPages.Listed>) Objects.requireNonNull(model.asMap().get("page"));
    }
}
