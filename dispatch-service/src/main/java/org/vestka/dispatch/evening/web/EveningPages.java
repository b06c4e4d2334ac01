package org.vestka.dispatch.evening.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vestka.dispatch.address.Facilities;
import org.vestka.dispatch.address.Facility;
import org.vestka.dispatch.desk.web.Fields;
import org.vestka.dispatch.evening.EveningPack;
import org.vestka.dispatch.paper.EveningSheets;
import org.vestka.dispatch.paper.PaperLanguage;
import org.vestka.dispatch.paper.PostedFrom;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Person;

/** The dispatcher's pages before an evening of letters: which facility, and its paper to take there. */
@Controller
class EveningPages {

    private static final String HOME = "/desk/dispatch/evenings";
    private static final int FACILITIES = 50;

    private final Facilities facilities;
    private final EveningPack packs;
    private final PostedFrom postedFrom;
    private final MessageSource messages;

    EveningPages(Facilities facilities, EveningPack packs, PostedFrom postedFrom, MessageSource messages) {
        this.facilities = facilities;
        this.packs = packs;
        this.postedFrom = postedFrom;
        this.messages = messages;
    }

    @GetMapping(HOME)
    String evenings(@RequestParam(defaultValue = "") String q, Model model, Person person) {
        model.addAttribute("q", Fields.line(q, 80));
        model.addAttribute("facilities", facilities.named(Fields.line(q, 80), FACILITIES));
        model.addAttribute("most", FACILITIES);
        return "dispatch/evenings";
    }

    @GetMapping(HOME + "/{facilityId}")
    String facility(@PathVariable String facilityId, Model model, Caller caller, Person person) {
        EveningPack.Pack pack = packs.of(Fields.id(facilityId), 1).orElseThrow(Fields::notThere);
        model.addAttribute("facility", pack.facility());
        model.addAttribute("people", pack.people());
        model.addAttribute("rules", rules(pack.facility(), caller.language()));
        return "dispatch/evening";
    }

    /** The paper of an evening; nothing is noted by making it. */
    @GetMapping(HOME + "/{facilityId}/pack")
    void pack(
            @PathVariable String facilityId,
            @RequestParam(defaultValue = "1") int part,
            Caller caller,
            Person person,
            HttpServletResponse response)
            throws IOException {
        EveningPack.Pack pack = packs.of(Fields.id(facilityId), part).orElseThrow(Fields::notThere);
        Facility facility = pack.facility();
        Locale language = caller.language();
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("evening-" + facilityId.substring(0, 8) + "-"
                                + pack.people().number() + ".pdf")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        EveningSheets.write(
                new EveningSheets.Words(
                        facility.name(), rules(facility, language), say("dispatch.evening.list", language)),
                pack.people().items(),
                PaperLanguage.RUSSIAN,
                facility.replySheet(),
                postedFrom,
                response.getOutputStream());
    }

    /** What whoever writes there has to know. */
    private List<String> rules(Facility facility, Locale language) {
        List<String> rules = new ArrayList<>();
        rules.add(say("dispatch.evening.rule.sheets", language, facility.sheets()));
        rules.add(say("dispatch.evening.rule.language." + (facility.country().equals("BY") ? "BY" : "RU"), language));
        rules.add(say("dispatch.evening.rule.careful", language));
        rules.add(say(
                facility.replySheet() ? "dispatch.evening.rule.reply" : "dispatch.evening.rule.no-reply", language));
        if ("withheld".equals(facility.foreignMail())) {
            rules.add(say("dispatch.evening.rule.withheld", language));
        }
        rules.add(say(
                facility.returnName() == null ? "dispatch.evening.rule.own-sender" : "dispatch.evening.rule.sender",
                language));
        rules.add(say("dispatch.evening.rule.keep", language));
        return List.copyOf(rules);
    }

    private String say(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
