package org.vestka.letter.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vestka.letter.correspondence.LetterLifecycle.Edge;
import org.vestka.letter.correspondence.LetterLifecycle.Told;

class LetterLifecycleTest {

    private static final List<Edge> TABLE = LetterLifecycle.table();

    @Test
    void everyStatusIsReachedFromASubmission() {
        Set<LetterStatus> reached = EnumSet.of(LetterLifecycle.START);
        Deque<LetterStatus> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            LetterStatus from = open.pop();
            TABLE.stream()
                    .filter(edge -> edge.from() == from)
                    .map(Edge::to)
                    .filter(reached::add)
                    .forEach(open::push);
        }
        assertThat(reached).containsExactlyInAnyOrder(LetterStatus.values());
    }

    @Test
    void everyStatusButTheLastOnesLeadsOn() {
        Set<LetterStatus> leadOn = TABLE.stream()
                .filter(edge -> edge.to() != edge.from())
                .map(Edge::from)
                .collect(Collectors.toSet());
        Set<LetterStatus> last = EnumSet.allOf(LetterStatus.class);
        last.removeAll(leadOn);
        assertThat(last).containsExactlyInAnyOrder(LetterStatus.REJECTED, LetterStatus.ANSWER_READY);
    }

    @Test
    void everyStepIsInTheTable() {
        Set<Step> steps = TABLE.stream().map(Edge::step).collect(Collectors.toSet());
        steps.add(Step.SUBMITTED);
        assertThat(steps).containsExactlyInAnyOrder(Step.values());
    }

    @Test
    void noStatusHasTwoEdgesForOneStep() {
        Set<String> seen = new HashSet<>();
        assertThat(TABLE).allMatch(edge -> seen.add(edge.from() + " " + edge.step()));
    }

    @Test
    void everyEdgeThatIsSaidIsAnEventOfTheFamily() {
        Set<String> said = TABLE.stream()
                .filter(edge -> edge.told() == Told.BY_US)
                .map(Edge::event)
                .map(event -> event.replace('-', '.'))
                .collect(Collectors.toSet());
        Set<String> family = Arrays.stream(LetterEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", ".").toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(family).containsAll(said);
        // Told to the writer, and the beginning; neither is an edge.
        family.removeAll(said);
        assertThat(family).containsExactlyInAnyOrder("letter.submitted", "writer.to.be.told");
    }

    @Test
    void aStepThatIsHeardLateLeavesTheStatus() {
        assertThat(LetterLifecycle.after(LetterStatus.ANSWER_READY, Step.PRINTED))
                .contains(LetterStatus.ANSWER_READY);
        assertThat(LetterLifecycle.after(LetterStatus.ANSWERED, Step.POSTED)).contains(LetterStatus.ANSWERED);
        assertThat(LetterLifecycle.after(LetterStatus.PRINTED, Step.TRANSLATION_BEGUN))
                .contains(LetterStatus.PRINTED);
    }

    @Test
    void aLedgerThatDoesNotBeginWithASubmissionIsNone() {
        Instant now = Instant.EPOCH;
        assertThatThrownBy(() -> LetterLifecycle.of(List.of(LedgerEntry.of(Step.POSTED, now, now, null))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LetterLifecycle.of(List.of(
                        LedgerEntry.of(Step.SUBMITTED, now, now, null), LedgerEntry.of(Step.POSTED, now, now, null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("POSTED cannot follow SUBMITTED");
    }
}
