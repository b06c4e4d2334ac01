package org.vestka.registry.statistics.web;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.statistics.Figures;

/**
 * How it went from week to week: a line of people in prison, and one of those who can be written to.
 *
 * @param most the figure at the upper edge; the lower edge is nobody
 * @param weeks the figures that the lines are drawn from, for the table
 */
public record Course(int width, int height, int most, List<Line> lines, List<Figures> weeks) {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 180;

    /**
     * A line of the drawing.
     *
     * @param code for messages
     * @param points as an SVG polyline takes them
     */
    public record Line(String code, String points) {}

    /** The course of these weeks, the oldest first; null where there are no two yet, or nobody in them. */
    static @Nullable Course of(List<Figures> weeks) {
        int most = weeks.stream().mapToInt(Figures::total).max().orElse(0);
        if (weeks.size() < 2 || most == 0) {
            return null;
        }
        return new Course(
                WIDTH,
                HEIGHT,
                most,
                List.of(
                        new Line("inPrison", points(weeks, Figures::total, most)),
                        new Line("open", points(weeks, Figures::open, most))),
                List.copyOf(weeks));
    }

    /** A week that nobody counted is a longer way to the next one. */
    private static String points(List<Figures> weeks, ToIntFunction<Figures> figure, int most) {
        Figures first = weeks.getFirst();
        long all = ChronoUnit.WEEKS.between(first.week(), weeks.getLast().week());
        return weeks.stream()
                .map(each -> ChronoUnit.WEEKS.between(first.week(), each.week()) * WIDTH / all
                        + ","
                        + (HEIGHT - HEIGHT * figure.applyAsInt(each) / most))
                .collect(Collectors.joining(" "));
    }
}
