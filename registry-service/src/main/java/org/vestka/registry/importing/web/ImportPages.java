package org.vestka.registry.importing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.platform.identity.Person;
import org.vestka.platform.kernel.Page;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facilities;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.importing.Column;
import org.vestka.registry.importing.DateOrder;
import org.vestka.registry.importing.ImportChunk;
import org.vestka.registry.importing.ImportWork;
import org.vestka.registry.importing.ImportedRow;
import org.vestka.registry.importing.ImportingPrisoners;
import org.vestka.registry.importing.Imports;
import org.vestka.registry.importing.InventedPeople;
import org.vestka.registry.importing.PrisonerImport;
import org.vestka.registry.prisoners.FieldChange;

/** Lists of prisoners at the registrar's desk: bring one, look through it, carry it out, take it back. */
@Controller
class ImportPages {
    private static final int ON_A_PAGE = 20;
    private static final int LONGEST_NAME = 80;
    private static final int INVENTED = 300;
    private static final String LIST = "/desk/registry/imports";
    private static final String CHOICE = "choice-";

    private final ImportingPrisoners importing;
    private final Imports imports;
    private final ImportWork work;
    private final Facilities facilities;
    private final Clock clock;

    ImportPages(ImportingPrisoners importing, Imports imports, ImportWork work, Facilities facilities, Clock clock) {
        this.clock = clock;
        this.importing = importing;
        this.imports = imports;
        this.work = work;
        this.facilities = facilities;
    }

    @GetMapping(LIST)
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", imports.page(Page.within(page), ON_A_PAGE));
        model.addAttribute("countries", Country.values());
        model.addAttribute("sources", imports.sources());
        return "registry/imports";
    }

    @PostMapping(LIST)
    String bring(
            Person person,
            @RequestParam(required = false) @Nullable MultipartFile list,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "BY") String country,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Country usual = named(Country.values(), country);
        if (usual == null) {
            return refused("unknown-country", 0, model, response);
        }
        byte[] file = list == null ? new byte[0] : list.getBytes();
        return switch (importing.read(file, source.isBlank() ? null : source, usual, person.id())) {
            case ImportingPrisoners.Read.Kept(var importId) -> {
                work.goOn(importId);
                yield "redirect:" + LIST + "/" + importId;
            }
            case ImportingPrisoners.Read.Refused(var reason, var line) -> refused(reason, line, model, response);
        };
    }

    private String refused(String reason, long line, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", reason);
        model.addAttribute("line", line);
        return list(1, model);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A list to begin with: the headings, and a row. */
    @GetMapping(LIST + "/example.csv")
    ResponseEntity<String> example() {
        String example = """
                ФИО;name_be;latin;Дата рождения;country;Где находится;отряд;пол;profession;interests;languages;description;Статьи
                Незабудкин Устин Лукич;Незабудкін Усцін Лукіч;Ustsin Niezabudkin|Ustin Nezabudkin;07.03.1988;BY;;3;м;пчеловод;пчёлы|шахматы;ru|be;Вымышленный пчеловод.;342
                """;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"prisoners.csv\"")
                .body("\uFEFF" + example);
    }

    /** People to try things with; every one of them says that they are invented. */
    @GetMapping(LIST + "/invented.csv")
    ResponseEntity<String> invented() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people.csv\"")
                .body("\uFEFF" + InventedPeople.people(INVENTED, LocalDate.now(clock)));
    }

    @GetMapping(LIST + "/{importId}")
    String look(
            @PathVariable String importId,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String only,
            Model model,
            HttpServletResponse response) {
        PrisonerImport one = imports.find(importId).orElseThrow(ImportPages::nothingHere);
        if (one.status().isUnderWay()) {
            // Looks again by itself, without a script, until the work is done.
            response.setHeader("Refresh", "2");
        }
        ImportedRow.Verdict verdict = named(ImportedRow.Verdict.values(), only);
        Page<ImportedRow> rows = rows(one, verdict, Page.within(page));
        model.addAttribute("brought", one);
        model.addAttribute("verdicts", ImportedRow.Verdict.values());
        model.addAttribute("choices", ImportedRow.Choice.values());
        model.addAttribute("only", verdict == null ? "" : verdict.name());
        model.addAttribute("rows", rows);
        model.addAttribute("places", places(rows));
        model.addAttribute("columns", Column.values());
        model.addAttribute("countries", Country.values());
        model.addAttribute("orders", DateOrder.values());
        model.addAttribute(
                "source",
                Optional.ofNullable(one.sourceId()).flatMap(imports::source).orElse(null));
        return "registry/import";
    }

    private Page<ImportedRow> rows(PrisonerImport one, ImportedRow.@Nullable Verdict verdict, int number) {
        if (verdict == null) {
            List<ImportedRow> rows = number > one.chunks() || one.status() == PrisonerImport.Status.BEING_COMPARED
                    ? List.of()
                    : imports.chunk(one.importId(), number - 1).rows();
            return new Page<>(rows, number, ImportChunk.ROWS, one.rowCount());
        }
        List<ImportedRow> found = new ArrayList<>();
        long before = (number - 1L) * ImportChunk.ROWS;
        for (int chunk = 0; chunk < one.chunks() && found.size() < ImportChunk.ROWS; chunk++) {
            for (ImportedRow row : imports.chunk(one.importId(), chunk).rows()) {
                if (row.verdict() == verdict && before-- <= 0 && found.size() < ImportChunk.ROWS) {
                    found.add(row);
                }
            }
        }
        return new Page<>(found, number, ImportChunk.ROWS, one.count(verdict));
    }

    /** The facilities that changes speak of, by id. */
    private Map<String, Facility> places(Page<ImportedRow> rows) {
        return facilities.findAll(rows.items().stream()
                .flatMap(row -> row.differences().stream())
                .filter(change -> change.field().equals("facilityId"))
                .flatMap((FieldChange change) -> Stream.of(change.before(), change.after()))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList());
    }

    /** What the columns mean, for this list and, where it is called something, for all of its source. */
    @PostMapping(LIST + "/{importId}/columns")
    String understand(
            @PathVariable String importId,
            @RequestParam(required = false) @Nullable List<String> column,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String dates,
            @RequestParam(defaultValue = "") String sourceName,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Country usual = named(Country.values(), country);
        DateOrder order = named(DateOrder.values(), dates);
        if (usual == null || order == null) {
            model.addAttribute("refused", usual == null ? "unknown-country" : "unknown-dates");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return look(importId, 1, "", model, response);
        }
        List<@Nullable Column> meanings = new ArrayList<>();
        for (String each : Objects.requireNonNullElse(column, List.<String>of())) {
            meanings.add(named(Column.values(), each));
        }
        String name = sourceName.strip();
        String kept = name.isEmpty() ? null : name.substring(0, Math.min(name.length(), LONGEST_NAME));
        if (!importing.understand(importId, usual, order, meanings, kept)) {
            throw nothingHere();
        }
        work.goOn(importId);
        after.addAttribute("said", "understood");
        return "redirect:" + LIST + "/" + importId;
    }

    @PostMapping(LIST + "/{importId}")
    String decide(
            @PathVariable String importId,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "do", defaultValue = "carry-out") String what,
            RedirectAttributes after) {
        PrisonerImport one = imports.find(importId).orElseThrow(ImportPages::nothingHere);
        importing.choose(importId, choices(typed));
        switch (what) {
            case "carry-out" -> {
                // Where it was interrupted, the same button goes on.
                importing.carryOut(importId);
                work.goOn(importId);
            }
            case "undo" -> {
                importing.undo(importId);
                work.goOn(importId);
            }
            default -> after.addAttribute("said", "chosen");
        }
        return "redirect:" + LIST + "/" + one.importId();
    }

    private static Map<Long, ImportedRow.Choice> choices(Map<String, String> typed) {
        Map<Long, ImportedRow.Choice> choices = new HashMap<>();
        typed.forEach((name, value) -> {
            String line = name.startsWith(CHOICE) ? name.substring(CHOICE.length()) : "";
            if (line.matches("[0-9]{1,9}")) {
                Arrays.stream(ImportedRow.Choice.values())
                        .filter(choice -> choice.name().equals(value.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .ifPresent(choice -> choices.put(Long.valueOf(line), choice));
            }
        });
        return choices;
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
