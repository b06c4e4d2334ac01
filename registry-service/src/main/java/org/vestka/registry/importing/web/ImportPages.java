package org.vestka.registry.importing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import org.vestka.registry.importing.ImportedRow;
import org.vestka.registry.importing.ImportingPrisoners;
import org.vestka.registry.importing.Imports;
import org.vestka.registry.importing.PrisonerImport;

/** Lists of prisoners at the registrar's desk: bring one, look through it, carry it out. */
@Controller
class ImportPages {
    private static final int ON_A_PAGE = 20;
    private static final int ROWS_ON_A_PAGE = 200;
    private static final String LIST = "/desk/registry/imports";

    private final ImportingPrisoners importing;
    private final Imports imports;

    ImportPages(ImportingPrisoners importing, Imports imports) {
        this.importing = importing;
        this.imports = imports;
    }

    @GetMapping(LIST)
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", imports.page(Page.within(page), ON_A_PAGE));
        model.addAttribute("countries", Country.values());
        return "registry/imports";
    }

    @PostMapping(LIST)
    String bring(
            Person person,
            @RequestParam(required = false) @Nullable MultipartFile list,
            @RequestParam(defaultValue = "BY") Country country,
            Model model,
            HttpServletResponse response)
            throws IOException {
        byte[] file = list == null ? new byte[0] : list.getBytes();
        return switch (importing.read(file, country, person.id())) {
            case ImportingPrisoners.Read.Kept(var importId) -> "redirect:" + LIST + "/" + importId;
            case ImportingPrisoners.Read.Refused(var reason) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refused", reason);
                yield list(1, model);
            }
        };
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

    @GetMapping(LIST + "/{importId}")
    String look(@PathVariable String importId, @RequestParam(defaultValue = "1") int page, Model model) {
        PrisonerImport one = imports.find(importId).orElseThrow(ImportPages::nothingHere);
        int number = Page.within(page);
        int from = Math.min(one.rows().size(), (number - 1) * ROWS_ON_A_PAGE);
        int to = Math.min(one.rows().size(), from + ROWS_ON_A_PAGE);
        model.addAttribute("brought", one);
        model.addAttribute("counts", one.counts());
        model.addAttribute("doubtful", one.counts().getOrDefault(ImportedRow.Verdict.DOUBTFUL, 0L));
        model.addAttribute(
                "rows",
                new Page<>(
                        one.rows().subList(from, to),
                        number,
                        ROWS_ON_A_PAGE,
                        one.rows().size()));
        return "registry/import";
    }

    @PostMapping(LIST + "/{importId}")
    String carryOut(
            @PathVariable String importId,
            @RequestParam(required = false) @Nullable List<Long> take,
            RedirectAttributes after) {
        Set<Long> chosen = take == null ? Set.of() : new TreeSet<>(take);
        if (!importing.carryOut(importId, chosen)) {
            throw nothingHere();
        }
        after.addAttribute("said", "carried-out");
        return "redirect:" + LIST + "/" + importId;
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
