package org.vestka.assignment.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RecomputeFairnessTest {

    private final ByteArrayOutputStream figures = new ByteArrayOutputStream();
    private final ByteArrayOutputStream faults = new ByteArrayOutputStream();

    @Test
    void aPlaceThatLapsedIsNoLetter() throws IOException {
        assertThat(recompute("""
                month,person,event
                2026-11,1,writable
                2026-11,2,writable
                2026-10,1,assigned
                2026-10,2,assigned
                2026-11,2,assigned
                2026-11,2,assigned
                2026-11,2,lapsed
                """)).isTrue();
        assertThat(figures).hasToString("2 people, 3 letters by the draw, fewest 1, median 2, most 2, Gini 0.167\n");
    }

    @Test
    void everyWrongFieldIsToldByLineAndName() throws IOException {
        assertThat(recompute("""
                month,who,event
                2026-13,one,given
                2026-11,7
                2026-11,7,assigned
                """)).isFalse();
        assertThat(figures.size()).as("no figures from half a record").isZero();
        assertThat(faults.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "line 1: should be month,person,event",
                        "line 2: month is \"2026-13\", should be like 2026-11",
                        "line 2: person is \"one\", should be a whole number",
                        "line 2: event is \"given\", should be writable, assigned or lapsed",
                        "line 3: has 2 fields, should have 3: month,person,event");
    }

    @Test
    void ofManyFaultsTheFirstAreTold() throws IOException {
        assertThat(recompute("month,person,event\n" + "nonsense\n".repeat(50))).isFalse();
        assertThat(faults.toString(StandardCharsets.UTF_8).lines())
                .hasSize(21)
                .last()
                .isEqualTo("and 30 more");
    }

    @Test
    void anEmptyFileIsNoRecord() throws IOException {
        assertThat(recompute("")).isFalse();
    }

    private boolean recompute(String record) throws IOException {
        return RecomputeFairness.recompute(
                new BufferedReader(new StringReader(record)),
                new PrintStream(figures, true, StandardCharsets.UTF_8),
                new PrintStream(faults, true, StandardCharsets.UTF_8));
    }
}
