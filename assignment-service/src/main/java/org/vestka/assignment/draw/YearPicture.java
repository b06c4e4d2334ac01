package org.vestka.assignment.draw;

import java.util.Arrays;
import java.util.Locale;

/** The simulated year as a picture: how many people got how many letters, by the fair draw and by a blind one. */
final class YearPicture {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 440;
    private static final int LEFT = 64;
    private static final int RIGHT = 24;
    private static final int TOP = 92;
    private static final int BOTTOM = 64;

    private YearPicture() {}

    /** A whole SVG document, 860 by 440, with a title and a description for those who cannot see it. */
    static String of(SimulateYear.Year fair, SimulateYear.Year blind) {
        int most = Math.max(fair.fairness().most(), blind.fairness().most());
        int[] fairly = peopleByLetters(fair.assigned(), most);
        int[] blindly = peopleByLetters(blind.assigned(), most);
        int tallest = roundedUp(Math.max(
                1,
                Math.max(
                        Arrays.stream(fairly).max().orElse(1),
                        Arrays.stream(blindly).max().orElse(1))));
        double step = (WIDTH - LEFT - RIGHT) / (most + 1.0);
        double unit = (HEIGHT - TOP - BOTTOM) / (double) tallest;
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " font-family=\"PT Sans, sans-serif\" font-size=\"13\" fill=\"#2b2a27\">%n",
                WIDTH,
                HEIGHT);
        add(svg, "<title>Letters per person after a simulated year</title>%n");
        add(
                svg,
                "<desc>Gini %.3f by the fair draw, %.3f by a blind draw.</desc>%n",
                fair.fairness().gini(),
                blind.fairness().gini());
        add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#fbf9f4\"/>%n", WIDTH, HEIGHT);
        add(
                svg,
                "<text x=\"%d\" y=\"32\" font-size=\"19\" font-weight=\"bold\">Letters per person after a simulated"
                        + " year</text>%n",
                LEFT);
        legend(
                svg,
                LEFT,
                "#1f5a4c",
                String.format(
                        Locale.ROOT, "fair draw, Gini %.3f", fair.fairness().gini()));
        legend(
                svg,
                LEFT + 220,
                "#d9a441",
                String.format(
                        Locale.ROOT, "blind draw, Gini %.3f", blind.fairness().gini()));
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = HEIGHT - BOTTOM - unit * tallest * quarter / 4;
            add(
                    svg,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#e0dbcf\"/>"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d</text>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    y,
                    y,
                    LEFT - 8,
                    y + 4,
                    Math.round(tallest * quarter / 4.0));
        }
        int every = Math.max(1, (most + 1) / 16);
        for (int letters = 0; letters <= most; letters++) {
            double x = LEFT + step * letters;
            bar(svg, x + step * 0.08, step * 0.4, unit * fairly[letters], "#1f5a4c");
            bar(svg, x + step * 0.52, step * 0.4, unit * blindly[letters], "#d9a441");
            if (letters % every == 0) {
                add(
                        svg,
                        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>%n",
                        x + step / 2,
                        HEIGHT - BOTTOM + 20,
                        letters);
            }
        }
        add(
                svg,
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">letters assigned by the draw; upwards: people</text>%n",
                (LEFT + WIDTH - RIGHT) / 2.0,
                HEIGHT - 16);
        return svg.append("</svg>\n").toString();
    }

    /** To a number whose quarters are good to read. */
    private static int roundedUp(int people) {
        int step = 4;
        while (step * 10 < people) {
            step *= 10;
        }
        return Math.ceilDiv(people, step) * step;
    }

    private static int[] peopleByLetters(int[] assigned, int most) {
        int[] people = new int[most + 1];
        for (int letters : assigned) {
            people[letters]++;
        }
        return people;
    }

    private static void legend(StringBuilder svg, int x, String colour, String text) {
        add(
                svg,
                "<rect x=\"%d\" y=\"50\" width=\"14\" height=\"14\" rx=\"2\" fill=\"%s\"/><text x=\"%d\""
                        + " y=\"62\">%s</text>%n",
                x,
                colour,
                x + 22,
                text);
    }

    private static void bar(StringBuilder svg, double x, double width, double height, String colour) {
        if (height > 0) {
            add(
                    svg,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n",
                    x,
                    HEIGHT - BOTTOM - height,
                    width,
                    height,
                    colour);
        }
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
