package org.vestka.registry.statistics.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vestka.platform.identity.Caller;
import org.vestka.registry.letters.WrittenLetters;
import org.vestka.registry.statistics.Figures;
import org.vestka.registry.statistics.WeeklyFigures;

/** Figures and pictures of the whole registry; each picture has its table. */
@Controller
class StatisticsPages {
    // Labels stand above their bars, so that the drawing is narrow and a telephone need not make it small.
    private static final int WIDTH = 420;
    private static final int BAR_HEIGHT = 46;
    private static final int LONGEST_BAR = WIDTH - 60;
    private static final int LONGEST_LABEL = 46;

    private final WeeklyFigures figures;
    private final WrittenLetters letters;
    private final MessageSource messages;

    StatisticsPages(WeeklyFigures figures, WrittenLetters letters, MessageSource messages) {
        this.figures = figures;
        this.letters = letters;
        this.messages = messages;
    }

    /** A picture: bars from the left, a label above and a figure behind each; lengths in units of the drawing. */
    public record Chart(String code, int width, int height, List<Bar> bars) {}

    public record Bar(String label, String shortLabel, int figure, int y, int length) {}

    @GetMapping("/statistics")
    String statistics(Caller caller, Model model) {
        Figures current = figures.current();
        model.addAttribute("figures", current);
        model.addAttribute("letters", letters.count());
        model.addAttribute(
                "charts",
                current.breakdowns().stream().map(each -> chart(each, caller)).toList());
        model.addAttribute("course", Course.of(figures.weeks()));
        return "registry/statistics";
    }

    private Chart chart(Figures.Breakdown breakdown, Caller caller) {
        int most =
                breakdown.cells().stream().mapToInt(Figures.Cell::figure).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (Figures.Cell cell : breakdown.cells()) {
            String key = "registry.statistics." + breakdown.code() + "." + cell.label();
            String label = messages.getMessage(key, null, cell.label(), caller.language());
            String said = label == null ? cell.label() : label;
            bars.add(new Bar(
                    said,
                    said.length() > LONGEST_LABEL ? said.substring(0, LONGEST_LABEL - 1) + "…" : said,
                    cell.figure(),
                    bars.size() * BAR_HEIGHT,
                    Math.max(2, LONGEST_BAR * cell.figure() / most)));
        }
        return new Chart(breakdown.code(), WIDTH, bars.size() * BAR_HEIGHT, bars);
    }
}
