package org.vestka.dispatch.posting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.dispatch.address.Facilities;
import org.vestka.dispatch.paper.EnvelopeFormat;
import org.vestka.dispatch.posting.Batch;
import org.vestka.dispatch.posting.Dispatching;
import org.vestka.dispatch.posting.PrintingBatch;
import org.vestka.dispatch.posting.Shelf;
import org.vestka.platform.identity.Person;
import org.vestka.platform.kernel.RandomId;

/** The dispatcher's pages: what waits, a batch, its PDF, what was posted. */
@Controller
class DispatchPages {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Dispatching dispatching;
    private final PrintingBatch printing;
    private final Facilities facilities;
    private final Clock clock = Clock.systemUTC();

    DispatchPages(Dispatching dispatching, PrintingBatch printing, Facilities facilities) {
        this.dispatching = dispatching;
        this.printing = printing;
        this.facilities = facilities;
    }

    @GetMapping("/desk/dispatch")
    String shelf(Model model, Person person) {
        Shelf shelf = dispatching.shelf();
        model.addAttribute("shelf", shelf);
        model.addAttribute(
                "batches",
                dispatching.openBatches().stream()
                        .map(batch -> BatchLine.of(batch, facilities, dispatching, clock.instant()))
                        .toList());
        // an id made with the form: sent twice, it makes one batch
        model.addAttribute(
                "batchIds",
                shelf.piles().stream()
                        .collect(Collectors.toMap(pile -> pile.facility().facilityId(), pile -> RandomId.next())));
        model.addAttribute("formats", EnvelopeFormat.values());
        return "dispatch/shelf";
    }

    @PostMapping("/desk/dispatch/batches")
    String make(
            @RequestParam String batchId,
            @RequestParam String facilityId,
            @RequestParam(defaultValue = "") String envelope,
            @RequestParam(defaultValue = "false") boolean answerEnvelope,
            Person person,
            RedirectAttributes redirect) {
        Optional<Batch> batch = dispatching.make(known(batchId), known(facilityId), format(envelope), answerEnvelope);
        if (batch.isEmpty()) {
            redirect.addAttribute("said", "nothing-there");
            return "redirect:/desk/dispatch";
        }
        redirect.addAttribute("said", "made");
        return "redirect:/desk/dispatch/batches/" + batchId;
    }

    @GetMapping("/desk/dispatch/batches/{batchId}")
    String batch(@PathVariable String batchId, Model model, Person person) {
        Dispatching.Open open = dispatching.open(known(batchId)).orElseThrow(DispatchPages::notThere);
        model.addAttribute("open", open);
        model.addAttribute(
                "facility", facilities.find(open.batch().facilityId()).orElse(null));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return "dispatch/batch";
    }

    /** A form asks for it, not a link: printing is noted in the letters' ledgers. */
    @PostMapping("/desk/dispatch/batches/{batchId}/pdf")
    void print(@PathVariable String batchId, Person person, HttpServletResponse response) throws java.io.IOException {
        PrintingBatch.Result result = printing.print(known(batchId)).orElseThrow(DispatchPages::notThere);
        switch (result) {
            case PrintingBatch.Result.Printed(byte[] pdf, int letters) -> {
                response.setContentType(MediaType.APPLICATION_PDF_VALUE);
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("batch-" + batchId.substring(0, 8) + ".pdf")
                                .build()
                                .toString());
                response.setHeader(
                        HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
                response.setContentLength(pdf.length);
                response.getOutputStream().write(pdf);
            }
            case PrintingBatch.Result.Nothing() ->
                response.sendRedirect("/desk/dispatch/batches/" + batchId + "?said=nothing-to-print", 303);
            case PrintingBatch.Result.NotNow() ->
                response.sendRedirect("/desk/dispatch/batches/" + batchId + "?said=not-now", 303);
        }
    }

    @PostMapping("/desk/dispatch/batches/{batchId}/posted")
    String posted(
            @PathVariable String batchId,
            @RequestParam(defaultValue = "") List<String> postingId,
            @RequestParam(defaultValue = "") String on,
            Person person,
            RedirectAttributes redirect) {
        LocalDate day = day(on);
        if (day == null) {
            redirect.addAttribute("said", "what-day");
        } else {
            int count = dispatching.posted(known(batchId), postingId, day);
            redirect.addAttribute("said", count == 0 ? "none-posted" : "posted");
        }
        return "redirect:/desk/dispatch/batches/" + batchId;
    }

    @PostMapping("/desk/dispatch/batches/{batchId}/out")
    String takeOut(@PathVariable String batchId, @RequestParam String out, Person person, RedirectAttributes redirect) {
        boolean done = dispatching.takeOut(known(batchId), known(out));
        redirect.addAttribute("said", done ? "taken-out" : "too-late");
        return "redirect:/desk/dispatch/batches/" + batchId;
    }

    private static String known(String id) {
        if (!ID.matcher(id).matches()) {
            throw notThere();
        }
        return id;
    }

    private static @Nullable EnvelopeFormat format(String name) {
        for (EnvelopeFormat format : EnvelopeFormat.values()) {
            if (format.name().equals(name)) {
                return format;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
