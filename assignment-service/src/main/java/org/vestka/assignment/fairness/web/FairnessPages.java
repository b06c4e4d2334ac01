package org.vestka.assignment.fairness.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.vestka.assignment.draw.Fairness;
import org.vestka.assignment.fairness.DrawLine;
import org.vestka.assignment.fairness.LettersPerPerson;
import org.vestka.assignment.fairness.RecordOfDraws;
import org.vestka.assignment.fairness.RecordsOfDraws;
import org.vestka.assignment.holding.web.Problems;
import org.vestka.platform.identity.Caller;

/** The record of draws: its figures as a page, its lines as text and as JSON. Nothing in it is anybody's. */
@Controller
class FairnessPages {

    /** The number of a page; one beyond the last shows the last. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final RecordsOfDraws records;
    private final Problems problems;

    FairnessPages(RecordsOfDraws records, Problems problems) {
        this.problems = problems;
        this.records = records;
    }

    @GetMapping("/draw/fairness")
    String fairness(Model model) {
        records.newest().ifPresent(record -> {
            model.addAttribute("record", record);
            model.addAttribute("bars", bars(record));
        });
        return "assignment/fairness";
    }

    /** How many people have how many letters, the fewest first. */
    private List<Bar> bars(RecordOfDraws record) {
        LettersPerPerson letters = new LettersPerPerson();
        for (int page = 1; page <= record.pages(); page++) {
            records.page(page).forEach(letters::count);
        }
        Map<Integer, Integer> spread = new TreeMap<>(letters.spread());
        int tallest = spread.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return spread.entrySet().stream()
                .map(each -> new Bar(each.getKey(), each.getValue(), Math.round(100f * each.getValue() / tallest)))
                .toList();
    }

    /**
     * A row of the picture.
     *
     * @param width of its bar, from 0 to 100
     */
    record Bar(int letters, int people, int width) {}

    @GetMapping("/draw/record.csv")
    void csv(HttpServletResponse response) throws IOException {
        RecordOfDraws record = newest();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"draws-" + record.week() + ".csv\"");
        PrintWriter text = response.getWriter();
        text.println(DrawLine.HEADER);
        for (int page = 1; page <= record.pages(); page++) {
            records.page(page).forEach(line -> text.println(line.text()));
        }
    }

    /**
     * The newest record and one page of its lines.
     *
     * @param page from 1
     */
    record Answer(
            String week,
            String from,
            String to,
            Fairness figures,
            long lines,
            int page,
            int pages,
            List<Line> onThisPage) {}

    /** A line as JSON. */
    record Line(String month, int person, String event) {
        static Line of(DrawLine line) {
            String[] fields = line.text().split(",", -1);
            return new Line(fields[0], line.person(), fields[2]);
        }
    }

    @GetMapping("/api/v1/draws/record")
    @ResponseBody
    ResponseEntity<?> json(@RequestParam(defaultValue = "1") String page, Caller caller) {
        if (!NUMBER.matcher(page).matches()) {
            Locale reader = caller.language();
            return problems.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "wrong-fields",
                    List.of(problems.wrong("page", "page", List.of(), reader)),
                    reader);
        }
        RecordOfDraws record = newest();
        int within = Math.clamp(Integer.parseInt(page), 1, Math.max(1, record.pages()));
        return ResponseEntity.ok(new Answer(
                record.week(),
                record.from().toString(),
                record.to().toString(),
                record.figures(),
                record.lines(),
                within,
                record.pages(),
                records.page(within).stream().map(Line::of).toList()));
    }

    private RecordOfDraws newest() {
        return records.newest().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
