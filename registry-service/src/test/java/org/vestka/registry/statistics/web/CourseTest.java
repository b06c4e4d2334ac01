package org.vestka.registry.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.statistics.Figures;

class CourseTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void oneWeekIsNoCourse() {
        assertThat(Course.of(List.of(week(0, 100, 50)))).isNull();
        assertThat(Course.of(List.of(week(0, 0, 0), week(1, 0, 0)))).isNull();
    }

    @Test
    void theLinesRunFromNobodyBelowToTheMostAboveAndAWeekThatIsMissingIsALongerWay() {
        Course course = Objects.requireNonNull(Course.of(List.of(week(0, 50, 0), week(1, 100, 50), week(4, 100, 100))));
        assertThat(course.most()).isEqualTo(100);
        assertThat(course.lines())
                .containsExactly(
                        new Course.Line("inPrison", "0,90 105,0 420,0"), new Course.Line("open", "0,180 105,90 420,0"));
        assertThat(course.weeks()).hasSize(3);
    }

    private static Figures week(int number, int total, int open) {
        return new Figures(MONDAY.plusWeeks(number), total, Map.of(Country.BY, total), open, List.of());
    }
}
