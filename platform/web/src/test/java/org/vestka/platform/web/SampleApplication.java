package org.vestka.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Person;
import org.vestka.platform.identity.web.DeskRules;
import org.vestka.platform.identity.web.InternalRules;
import org.vestka.platform.kernel.Page;

/** A service with one page of each kind, to try the shell on. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(SampleApplication.Pages.class)
class SampleApplication {

    @Bean
    DeskRules deskRules() {
        return DeskRules.none().allow("/desk/sample/**", "moderator").allow("/desk/both", "moderator", "scanner");
    }

    @Bean
    InternalRules internalRules() {
        return InternalRules.none().allow("/internal/counts", "door-desk");
    }

    record SampleForm(
            @NotBlank @Size(max = 80) @Nullable String penName,
            @Size(max = 200) @Nullable String text,
            @Nullable String language,
            @Nullable String reason,
            boolean agreed) {}

    @Controller
    static class Pages {

        @GetMapping("/sample")
        String form(Model model) {
            model.addAttribute("letter", new SampleForm(null, null, "ru", null, false));
            return shown(model);
        }

        private static String shown(Model model) {
            model.addAttribute("languages", List.of("en", "ru"));
            model.addAttribute("reasons", Map.of("a", "Because", "b", "Why not"));
            return "sample/form";
        }

        @PostMapping("/sample")
        String send(
                @Valid @ModelAttribute("letter") SampleForm form,
                BindingResult errors,
                @RequestParam(required = false) @Nullable MultipartFile scan,
                Model model) {
            return errors.hasErrors() ? shown(model) : "redirect:/sample?said=approved";
        }

        @GetMapping({"/parts", "/desk/sample/parts"})
        String parts(Model model) {
            model.addAttribute("when", Instant.parse("2026-11-21T09:00:00Z"));
            model.addAttribute("rows", new Page<>(List.of("x"), 2, 20, 90));
            return "sample/parts";
        }

        @GetMapping("/whoami")
        @ResponseBody
        String who(Caller caller) {
            return caller.issuer() + " " + caller.language();
        }

        @GetMapping("/desk/both")
        @ResponseBody
        String person(Person person) {
            return person.id();
        }

        @GetMapping("/search")
        @ResponseBody
        String search(@RequestParam String q) {
            return q;
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("secret words of a letter");
        }

        @GetMapping("/conflict")
        String conflict() {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }

        @PostMapping("/api/v1/things")
        @ResponseBody
        Map<String, String> json(@RequestBody Map<String, String> body) {
            return body;
        }

        @GetMapping("/internal/counts")
        @ResponseBody
        Map<String, Integer> counts() {
            return Map.of("waiting", 3);
        }
    }
}
