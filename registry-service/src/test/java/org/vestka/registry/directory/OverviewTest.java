package org.vestka.registry.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;
import static org.vestka.registry.RegistryFixture.knowing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.prisoners.Prisoner;

class OverviewTest {

    @Test
    void whoeverHasHadTheFewestLettersComesFirstAndEqualsTakeTurns() {
        Facility colony = aColony("61");
        List<Prisoner> people = new ArrayList<>();
        Map<String, Integer> letters = new HashMap<>();
        for (int at = 0; at < 40; at++) {
            Prisoner one = aWoman("Светлячкина" + at, colony);
            people.add(one);
            if (at % 4 > 0) {
                letters.put(one.prisonerId(), new int[] {0, 3, 7, 10}[at % 4]);
            }
        }
        List<String> waiting =
                Overview.of(people, knowing(colony), letters, TODAY).waiting();
        assertThat(waiting).hasSize(40);
        assertThat(waiting.stream().map(id -> letters.getOrDefault(id, 0)).toList())
                .isSorted();
        List<String> tomorrow =
                Overview.of(people, knowing(colony), letters, TODAY.plusDays(1)).waiting();
        assertThat(tomorrow.subList(0, 10))
                .containsExactlyInAnyOrderElementsOf(waiting.subList(0, 10))
                .isNotEqualTo(waiting.subList(0, 10));
    }

    @Test
    void fourLettersAndThreeAreAboutAsManySoThatOneLetterMovesNobodyVisibly() {
        Facility colony = aColony("62");
        List<Prisoner> people = new ArrayList<>();
        Map<String, Integer> three = new HashMap<>();
        for (int at = 0; at < 12; at++) {
            Prisoner one = aWoman("Ромашкина" + at, colony);
            people.add(one);
            three.put(one.prisonerId(), 3);
        }
        Map<String, Integer> one = new HashMap<>(three);
        one.put(people.getFirst().prisonerId(), 4);
        assertThat(Overview.of(people, knowing(colony), one, TODAY).waiting())
                .isEqualTo(Overview.of(people, knowing(colony), three, TODAY).waiting());
    }
}
