package org.vestka.registry.importing.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facilities;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.importing.ExportedList;
import org.vestka.registry.importing.InventedPeople;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;
import tools.jackson.databind.json.JsonMapper;

/** The registry as a file, in the form in which lists are brought; without whoever wants privacy. */
@Controller
class ExportPages {
    private static final int ALL_FACILITIES = 20_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Prisoners prisoners;
    private final Facilities facilities;

    ExportPages(Prisoners prisoners, Facilities facilities) {
        this.prisoners = prisoners;
        this.facilities = facilities;
    }

    @GetMapping("/desk/registry/export.csv")
    ResponseEntity<StreamingResponseBody> csv() {
        return file("prisoners.csv", "text/csv;charset=UTF-8", out -> {
            out.write('\uFEFF');
            boolean first = true;
            for (Map<String, Object> row : (Iterable<Map<String, Object>>) rows()::iterator) {
                if (first) {
                    out.write(ExportedList.line(row, Map.Entry::getKey) + "\r\n");
                    first = false;
                }
                out.write(ExportedList.line(row, Map.Entry::getValue) + "\r\n");
            }
        });
    }

    /** Prisons to try things with, in the form in which lists of institutions are brought; all of them invented. */
    @GetMapping("/desk/registry/facilities/list/invented.tsv")
    ResponseEntity<StreamingResponseBody> inventedPrisons(@RequestParam(defaultValue = "RU") Country country) {
        return file(
                country == Country.BY ? "prisons-by.tsv" : "prisons.tsv",
                "text/tab-separated-values;charset=UTF-8",
                out -> out.write(InventedPeople.prisons(country)));
    }

    @GetMapping("/desk/registry/export.json")
    ResponseEntity<StreamingResponseBody> json() {
        return file("prisoners.json", "application/json", out -> {
            String before = "[\n";
            for (Map<String, Object> row : (Iterable<Map<String, Object>>) rows()::iterator) {
                out.write(before + JSON.writeValueAsString(row));
                before = ",\n";
            }
            out.write(before.equals("[\n") ? "[]\n" : "\n]\n");
        });
    }

    private Stream<Map<String, Object>> rows() {
        Map<String, Facility> where = facilities.all(ALL_FACILITIES).stream()
                .collect(Collectors.toMap(Facility::facilityId, Function.identity()));
        List<Prisoner> shown = new ArrayList<>();
        prisoners.forEach(prisoner -> {
            if (prisoner.standing().isPublic()) {
                shown.add(prisoner);
            }
        });
        shown.sort(Comparator.comparing(Prisoner::order).thenComparing(Prisoner::prisonerId));
        return shown.stream()
                .map(prisoner -> ExportedList.row(
                        prisoner, prisoner.facilityId() == null ? null : where.get(prisoner.facilityId())));
    }

    private interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, String type, Content content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(stream -> {
                    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                    content.writeTo(out);
                    out.flush();
                });
    }
}
