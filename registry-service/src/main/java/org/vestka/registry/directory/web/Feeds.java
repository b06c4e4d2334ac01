package org.vestka.registry.directory.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.vestka.platform.identity.Caller;
import org.vestka.registry.directory.Overview;
import org.vestka.registry.directory.Overviews;
import org.vestka.registry.directory.ShowingPrisoners;
import org.vestka.registry.prisoners.Prisoner;

/** What is new, for programs that read feeds (Atom, RFC 4287; JSON Feed 1.1), and days to come, for calendars (RFC 5545). */
@RestController
class Feeds {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String LIST = "/prisoners";
    private static final String ATOM = LIST + "/feed.atom";
    private static final String JSON = LIST + "/feed.json";
    private static final int LONGEST_CALENDAR_LINE = 73;

    private final Overviews overviews;
    private final ShowingPrisoners showing;
    private final MessageSource messages;
    private final String site;
    private final Clock clock;

    /** @param site where people reach the public pages: programs that read feeds need whole addresses */
    Feeds(
            Overviews overviews,
            ShowingPrisoners showing,
            MessageSource messages,
            @Value("${vestka.registry.site}") String site,
            Clock clock) {
        this.site = site.replaceFirst("/+$", "");
        this.overviews = overviews;
        this.showing = showing;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param id the same for the same piece of news, for ever */
    private record Entry(String id, String address, String title, LocalDate day) {}

    private List<Entry> entries(Caller caller) {
        List<Overview.News> news = overviews.latest().news();
        Map<String, Prisoner> there = showing.findAll(
                news.stream().map(Overview.News::prisonerId).distinct().toList());
        List<Entry> entries = new ArrayList<>();
        for (Overview.News each : news) {
            Prisoner prisoner = there.get(each.prisonerId());
            if (prisoner != null) {
                entries.add(new Entry(
                        "urn:uuid:"
                                + UUID.nameUUIDFromBytes(
                                        (each.prisonerId() + "/" + each.step()).getBytes(StandardCharsets.UTF_8)),
                        address(each.prisonerId()),
                        name(prisoner, caller) + ": "
                                + say(
                                        caller,
                                        "registry.standing." + each.standing().code()),
                        each.learned()));
            }
        }
        return entries;
    }

    private String address(String prisonerId) {
        return site + "/prisoners/" + prisonerId;
    }

    private String name(Prisoner prisoner, Caller caller) {
        String name = prisoner.details().nameFor(caller.language().getLanguage());
        return prisoner.details().isInvented() ? name + " (" + say(caller, "registry.invented") + ")" : name;
    }

    private String say(Caller caller, String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, caller.language()), key);
    }

    @GetMapping(ATOM)
    ResponseEntity<String> atom(Caller caller) {
        List<Entry> entries = entries(caller);
        String updated = entries.isEmpty()
                ? "2026-01-01T00:00:00Z"
                : moment(entries.getFirst().day());
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        feed.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(caller.language().getLanguage())
                .append("\">\n<id>urn:uuid:5d2f0f6e-6a39-4a0b-9df0-2f3d6a1c7b10</id>\n<title>")
                .append(xml(say(caller, "registry.feed.title")))
                .append("</title>\n<updated>")
                .append(updated)
                .append("</updated>\n<author><name>Vestka</name></author>\n<link rel=\"alternate\" href=\"")
                .append(xml(site + LIST))
                .append("\"/>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"")
                .append(xml(site + ATOM))
                .append("\"/>\n");
        for (Entry entry : entries) {
            feed.append("<entry><id>")
                    .append(entry.id())
                    .append("</id><title>")
                    .append(xml(entry.title()))
                    .append("</title><updated>")
                    .append(moment(entry.day()))
                    .append("</updated><link href=\"")
                    .append(xml(entry.address()))
                    .append("\"/><content>")
                    .append(xml(entry.title()))
                    .append("</content></entry>\n");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(feed.append("</feed>\n").toString());
    }

    @GetMapping(path = JSON, produces = "application/feed+json;charset=UTF-8")
    Map<String, Object> json(Caller caller) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", say(caller, "registry.feed.title"));
        feed.put("home_page_url", site + LIST);
        feed.put("feed_url", site + JSON);
        feed.put("language", caller.language().getLanguage());
        feed.put(
                "items",
                entries(caller).stream()
                        .map(entry -> Map.of(
                                "id", entry.id(),
                                "url", entry.address(),
                                "title", entry.title(),
                                "content_text", entry.title(),
                                "date_published", moment(entry.day())))
                        .toList());
        return feed;
    }

    @GetMapping("/prisoners/days.ics")
    ResponseEntity<String> calendar(Caller caller) {
        Overview overview = overviews.latest();
        List<String> ids = new ArrayList<>();
        overview.birthdays().forEach(day -> ids.add(day.prisonerId()));
        overview.hearings().forEach(day -> ids.add(day.prisonerId()));
        Map<String, Prisoner> there = showing.findAll(ids.stream().distinct().toList());
        StringBuilder calendar = new StringBuilder(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Vestka//Days//EN\r\nCALSCALE:GREGORIAN\r\n");
        line(calendar, "X-WR-CALNAME:" + text(say(caller, "registry.calendar.title")));
        overview.birthdays().forEach(day -> {
            Prisoner prisoner = there.get(day.prisonerId());
            if (prisoner != null) {
                event(calendar, caller, prisoner, "birthday", day.day(), "");
            }
        });
        overview.hearings().forEach(day -> {
            Prisoner prisoner = there.get(day.prisonerId());
            if (prisoner != null) {
                event(calendar, caller, prisoner, "hearing", day.day(), day.where());
            }
        });
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .body(calendar.append("END:VCALENDAR\r\n").toString());
    }

    private void event(StringBuilder into, Caller caller, Prisoner prisoner, String what, LocalDate day, String where) {
        into.append("BEGIN:VEVENT\r\n");
        line(into, "UID:" + what + "-" + prisoner.prisonerId() + "-" + DAY.format(day) + "@vestka");
        line(into, "DTSTAMP:" + DAY.format(LocalDate.now(clock)) + "T000000Z");
        line(into, "DTSTART;VALUE=DATE:" + DAY.format(day));
        line(into, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line(into, "SUMMARY:" + text(say(caller, "registry.calendar." + what) + ": " + name(prisoner, caller)));
        if (!where.isEmpty()) {
            line(into, "LOCATION:" + text(where));
        }
        line(into, "URL:" + address(prisoner.prisonerId()));
        into.append("END:VEVENT\r\n");
    }

    /** A line of a calendar is folded before it has 75 bytes, between characters. */
    private static void line(StringBuilder into, String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_CALENDAR_LINE) {
                into.append("\r\n ");
                bytes = 1;
            }
            into.appendCodePoint(letter);
            bytes += size;
            at += Character.charCount(letter);
        }
        into.append("\r\n");
    }

    private static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static String xml(String text) {
        return HtmlUtils.htmlEscapeDecimal(text, "UTF-8");
    }

    private static String moment(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC).format(DateTimeFormatter.ISO_INSTANT);
    }
}
