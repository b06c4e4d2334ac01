package org.vestka.registry.facilities.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.InstitutionList;
import org.vestka.registry.facilities.KeepingRules;

/** Lists of institutions at the registrar's desk: whoever is missing is entered, whoever is there stays as they are. */
@Controller
class InstitutionPages {
    private static final String PAGE = "/desk/registry/facilities/list";

    private final KeepingRules keeping;

    InstitutionPages(KeepingRules keeping) {
        this.keeping = keeping;
    }

    @GetMapping(PAGE)
    String ask(Model model) {
        model.addAttribute("countries", Country.values());
        return "registry/institutions";
    }

    @PostMapping(PAGE)
    String bring(
            @RequestParam(required = false) @Nullable MultipartFile list,
            @RequestParam(defaultValue = "RU") String country,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Optional<Country> known = Country.of(country);
        if (known.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrongCountry", true);
            return ask(model);
        }
        InstitutionList.Read read = InstitutionList.read(list == null ? new byte[0] : list.getBytes(), known.get());
        long entered = read.institutions().stream()
                .filter(each -> keeping.enter(each.facility()))
                .count();
        if (read.institutions().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("entered", entered);
        model.addAttribute("there", read.institutions().size() - entered);
        model.addAttribute("broken", read.broken());
        return ask(model);
    }
}
