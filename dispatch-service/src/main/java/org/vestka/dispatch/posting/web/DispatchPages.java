package org.vestka.dispatch.posting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vestka.dispatch.address.AddressBook;
import org.vestka.dispatch.address.Facilities;
import org.vestka.dispatch.address.Prisoner;
import org.vestka.dispatch.address.Prisoners;
import org.vestka.dispatch.desk.web.Fields;
import org.vestka.dispatch.paper.EnvelopeFormat;
import org.vestka.dispatch.paper.PaperBatch;
import org.vestka.dispatch.posting.Batch;
import org.vestka.dispatch.posting.Dispatching;
import org.vestka.dispatch.posting.PrintProgress;
import org.vestka.dispatch.posting.PrintingBatch;
import org.vestka.dispatch.posting.RunningLow;
import org.vestka.dispatch.posting.Shelf;
import org.vestka.platform.identity.Person;
import org.vestka.platform.kernel.RandomId;

/** The dispatcher's pages up to the post: what waits, a batch, its paper. */
@Controller
class DispatchPages {

    /** A batch of so many letters takes long enough to be told how far it is. */
    private static final int WORTH_WAITING_FOR = 20;

    /** Letters that wait for so long are old. */
    private static final Duration OLD = Duration.ofDays(14);

    private final Dispatching dispatching;
    private final PrintingBatch printing;
    private final PrintProgress.Board progress;
    private final AddressBook addresses;
    private final Prisoners prisoners;
    private final Facilities facilities;
    private final TariffSteps tariff;
    private final RunningLow runningLow;
    private final Clock clock = Clock.systemUTC();

    DispatchPages(
            Dispatching dispatching,
            PrintingBatch printing,
            PrintProgress.Board progress,
            AddressBook addresses,
            Prisoners prisoners,
            Facilities facilities,
            TariffSteps tariff,
            RunningLow runningLow) {
        this.dispatching = dispatching;
        this.printing = printing;
        this.progress = progress;
        this.addresses = addresses;
        this.prisoners = prisoners;
        this.facilities = facilities;
        this.tariff = tariff;
        this.runningLow = runningLow;
    }

    @GetMapping("/desk/dispatch")
    String shelf(
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "false") boolean old,
            Model model,
            Person person) {
        Shelf shelf = dispatching.shelf();
        List<Shelf.Pile> piles = shelf.pilesFor(country, old ? clock.instant().minus(OLD) : null);
        model.addAttribute("shelf", shelf);
        model.addAttribute("piles", piles);
        model.addAttribute("country", country);
        model.addAttribute("old", old);
        model.addAttribute(
                "batches",
                dispatching.openBatches().stream()
                        .map(batch -> BatchLine.of(batch, facilities, dispatching, clock.instant()))
                        .toList());
        // an id made with the form: sent twice, it makes one batch
        model.addAttribute(
                "batchIds",
                piles.stream()
                        .collect(Collectors.toMap(pile -> pile.facility().facilityId(), pile -> RandomId.next())));
        model.addAttribute("formats", EnvelopeFormat.values());
        model.addAttribute("most", Batch.MOST);
        model.addAttribute("runningLow", runningLow.kinds());
        return "dispatch/shelf";
    }

    @PostMapping("/desk/dispatch/batches")
    String make(
            @RequestParam String batchId,
            @RequestParam String facilityId,
            @RequestParam(defaultValue = "") String envelope,
            @RequestParam(defaultValue = "false") boolean answerEnvelope,
            @RequestParam(defaultValue = "1000") int most,
            Person person,
            RedirectAttributes redirect) {
        Optional<Batch> batch =
                dispatching.make(Fields.id(batchId), Fields.id(facilityId), format(envelope), answerEnvelope, most);
        if (batch.isEmpty()) {
            redirect.addAttribute("said", "nothing-there");
            return "redirect:/desk/dispatch";
        }
        redirect.addAttribute("said", "made");
        return "redirect:/desk/dispatch/batches/" + batchId;
    }

    @GetMapping("/desk/dispatch/batches/{batchId}")
    String batch(@PathVariable String batchId, Model model, Person person) {
        Dispatching.Open open = dispatching.open(Fields.id(batchId)).orElseThrow(Fields::notThere);
        model.addAttribute("open", open);
        model.addAttribute(
                "members",
                open.members().stream()
                        .map(member -> MemberLine.of(member, open.batch(), tariff.upTo()))
                        .toList());
        model.addAttribute("leftOut", leftOut(open.batch()));
        model.addAttribute(
                "facility", facilities.find(open.batch().facilityId()).orElse(null));
        model.addAttribute("parts", PaperBatch.Part.values());
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        addProgress(batchId, open.members().size() >= WORTH_WAITING_FOR, model);
        return "dispatch/batch";
    }

    /** How far a printing is: a part of the batch's page, asked for again and again while it goes on. */
    @GetMapping("/desk/dispatch/batches/{batchId}/progress")
    String progress(@PathVariable String batchId, Model model, Person person) {
        addProgress(Fields.id(batchId), true, model);
        return "dispatch/progress :: progress";
    }

    private void addProgress(String batchId, boolean asksAgain, Model model) {
        PrintProgress now = progress.of(batchId)
                .filter(known -> known.goesOn(clock.instant()))
                .orElse(null);
        model.addAttribute("progress", now);
        model.addAttribute("asksAgain", asksAgain);
        model.addAttribute("batchId", batchId);
    }

    /** A letter that printing took out, as the page shows it. */
    record Left(String name, AddressBook.Obstacle why) {}

    private List<Left> leftOut(Batch batch) {
        List<Batch.LeftOut> left = batch.leftOut() == null ? List.of() : batch.leftOut();
        var known =
                prisoners.findAll(left.stream().map(Batch.LeftOut::prisonerId).collect(Collectors.toSet()));
        return left.stream()
                .map(one -> {
                    Prisoner prisoner = known.get(one.prisonerId());
                    return new Left(prisoner == null ? "—" : prisoner.name().full(), one.why());
                })
                .distinct()
                .toList();
    }

    /** A form asks for it, not a link: printing is noted in the letters' ledgers. */
    @PostMapping("/desk/dispatch/batches/{batchId}/pdf")
    void print(
            @PathVariable String batchId,
            @RequestParam(defaultValue = "EVERYTHING") String part,
            @RequestParam(defaultValue = "false") boolean each,
            @RequestParam(defaultValue = "") Set<String> again,
            @RequestParam(defaultValue = "false") boolean copy,
            @RequestParam(defaultValue = "false") boolean companions,
            Person person,
            HttpServletResponse response)
            throws IOException {
        String page = "/desk/dispatch/batches/" + Fields.id(batchId);
        if (copy && again.isEmpty()) {
            response.sendRedirect(page + "?said=choose-copies", 303);
            return;
        }
        PrintingBatch.Wish wish = new PrintingBatch.Wish(
                Fields.choice(PaperBatch.Part.class, part).orElse(PaperBatch.Part.EVERYTHING), each, again, companions);
        switch (printing.print(batchId, wish).orElseThrow(Fields::notThere)) {
            case PrintingBatch.Result.Printed(PrintingBatch.File file, int letters) -> {
                response.setContentType(each ? "application/zip" : MediaType.APPLICATION_PDF_VALUE);
                String name = "batch-" + batchId.substring(0, 8) + (each ? ".zip" : ".pdf");
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
                response.setHeader(
                        HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
                file.writeTo(response.getOutputStream());
            }
            case PrintingBatch.Result.Nothing() -> response.sendRedirect(page + "?said=nothing-to-print", 303);
            case PrintingBatch.Result.NotNow() -> response.sendRedirect(page + "?said=not-now", 303);
        }
    }

    @PostMapping("/desk/dispatch/batches/{batchId}/out")
    String takeOut(@PathVariable String batchId, @RequestParam String out, Person person, RedirectAttributes redirect) {
        boolean done = dispatching.takeOut(Fields.id(batchId), Fields.id(out));
        redirect.addAttribute("said", done ? "taken-out" : "too-late");
        return "redirect:/desk/dispatch/batches/" + batchId;
    }

    /** A letter longer than its facility takes may leave in several envelopes: a person says so, letter by letter. */
    @PostMapping("/desk/dispatch/batches/{batchId}/in-parts")
    String inParts(
            @PathVariable String batchId, @RequestParam String parts, Person person, RedirectAttributes redirect) {
        boolean done = dispatching.allowInParts(Fields.id(parts));
        redirect.addAttribute("said", done ? "in-parts" : "too-late");
        return "redirect:/desk/dispatch/batches/" + Fields.id(batchId);
    }

    @GetMapping("/desk/dispatch/batches/{batchId}/names/{prisonerId}")
    String name(@PathVariable String batchId, @PathVariable String prisonerId, Model model, Person person) {
        if (!(addresses.of(Fields.id(prisonerId)) instanceof AddressBook.Found.Address to)) {
            throw Fields.notThere();
        }
        model.addAttribute("addressee", to.addressee());
        model.addAttribute("batchId", Fields.id(batchId));
        model.addAttribute("prisonerId", prisonerId);
        return "dispatch/name";
    }

    @PostMapping("/desk/dispatch/batches/{batchId}/names/{prisonerId}")
    String correct(
            @PathVariable String batchId,
            @PathVariable String prisonerId,
            @RequestParam(defaultValue = "") String form,
            Person person,
            RedirectAttributes redirect) {
        addresses.correctDative(Fields.id(prisonerId), Fields.line(form, 160));
        redirect.addAttribute("said", "name-corrected");
        return "redirect:/desk/dispatch/batches/" + Fields.id(batchId);
    }

    private static @Nullable EnvelopeFormat format(String name) {
        return Fields.choice(EnvelopeFormat.class, name).orElse(null);
    }
}
