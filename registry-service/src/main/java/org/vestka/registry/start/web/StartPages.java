package org.vestka.registry.start.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.vestka.registry.importing.Imports;
import org.vestka.registry.letters.WrittenLetters;
import org.vestka.registry.reports.Reports;
import org.vestka.registry.statistics.WeeklyFigures;

/** The first page that a writer sees, and what waits here for the desk's home. */
@Controller
class StartPages {
    private final WrittenLetters letters;
    private final Reports reports;
    private final Imports imports;
    private final WeeklyFigures figures;

    StartPages(WrittenLetters letters, Reports reports, Imports imports, WeeklyFigures figures) {
        this.figures = figures;
        this.letters = letters;
        this.reports = reports;
        this.imports = imports;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("letters", letters.count());
        model.addAttribute("figures", figures.current());
        return "registry/start";
    }

    /** A queue as the desk's home shows it. */
    record DeskCount(String key, long count, String path, List<String> roles) {}

    @GetMapping("/internal/desk-counts")
    @ResponseBody
    List<DeskCount> deskCounts() {
        List<String> registrars = List.of("registrar");
        return List.of(
                new DeskCount("registry.reports", reports.openCount(), "/desk/registry/reports", registrars),
                new DeskCount("registry.undecided", imports.undecided(), "/desk/registry/imports", registrars));
    }
}
