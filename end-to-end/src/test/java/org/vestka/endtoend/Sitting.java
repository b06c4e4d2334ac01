package org.vestka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.vestka.platform.identity.testing.IdentityForTests;

/** One person at the pages of the system: opens them, fills in forms, presses buttons. */
final class Sitting {

    /** The token that a door signs for this person, for one service. */
    interface As {
        IdentityForTests.Bearer at(String service);
    }

    private final People people;
    private final As as;

    Sitting(People people, As as) {
        this.people = people;
        this.as = as;
    }

    Page open(String path) {
        return arrive(path, people.send(path, as, null));
    }

    /** What the form with this action answers, when it is not a page. */
    byte[] post(String action, Page page) {
        FormElement form = page.html().forms().stream()
                .filter(each -> each.attr("action").equals(action))
                .findFirst()
                .orElseThrow();
        HttpResponse<byte[]> response = people.send(
                action, as, new Form(page, form, form.select("button").getFirst()).body());
        assertThat(response.statusCode()).as("answer of %s", action).isIn(200, 303);
        return response.body();
    }

    private Page arrive(String path, HttpResponse<byte[]> response) {
        if (response.statusCode() == 302 || response.statusCode() == 303) {
            String target = response.headers().firstValue("Location").orElseThrow();
            URI to = URI.create(target);
            return open(to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()));
        }
        return new Page(
                this, path, response.statusCode(), Jsoup.parse(People.text(response), "http://127.0.0.1" + path));
    }

    /** A page as it was answered. */
    record Page(Sitting sitting, String path, int status, Document html) {

        Page isThere() {
            assertThat(status).as("%s: %s", path, html.title()).isEqualTo(200);
            return this;
        }

        String text() {
            return html.text();
        }

        boolean offers(String button) {
            return !forms(button).isEmpty();
        }

        /** The first form whose button says this. */
        Form form(String button) {
            List<FormElement> found = forms(button);
            assertThat(found)
                    .as("a form with the button \"%s\" on %s (%d): %s", button, path, status, html.text())
                    .isNotEmpty();
            return new Form(this, found.getFirst(), pressed(found.getFirst(), button));
        }

        private List<FormElement> forms(String button) {
            return html.forms().stream()
                    .filter(form -> form.select("button").stream()
                            .anyMatch(each -> each.text().startsWith(button)))
                    .toList();
        }

        private static Element pressed(FormElement form, String button) {
            return form.select("button").stream()
                    .filter(each -> each.text().startsWith(button))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A form being filled in. */
    static final class Form {

        private record Attached(String fileName, String mediaType, byte[] bytes) {}

        private final Page page;
        private final FormElement html;
        private final Map<String, List<String>> fields;
        private final Map<String, Attached> files = new LinkedHashMap<>();

        private Form(Page page, FormElement html, Element pressed) {
            this.page = page;
            this.html = html;
            this.fields = html.formData().stream()
                    .collect(Collectors.groupingBy(
                            each -> each.key(),
                            LinkedHashMap::new,
                            Collectors.mapping(each -> each.value(), Collectors.toList())));
            if (pressed.hasAttr("name")) {
                fields.put(pressed.attr("name"), List.of(pressed.attr("value")));
            }
        }

        Form with(String name, String value) {
            assertThat(html.select("[name=" + name + "]"))
                    .as("the field %s on %s", name, page.path())
                    .isNotEmpty();
            fields.put(name, List.of(value));
            return this;
        }

        Form attach(String name, String fileName, String mediaType, byte[] bytes) {
            files.put(name, new Attached(fileName, mediaType, bytes));
            return this;
        }

        Page send() {
            String action = html.attr("action").isEmpty() ? page.path() : html.attr("action");
            String path = URI.create(action).getRawPath();
            String query = URI.create(action).getRawQuery();
            String to = query == null ? path : path + "?" + query;
            if (html.attr("method").equalsIgnoreCase("get")) {
                return page.sitting().open(path + "?" + urlEncoded());
            }
            Sitting sitting = page.sitting();
            return sitting.arrive(to, sitting.people.send(to, sitting.as, body()));
        }

        private People.Body body() {
            return html.attr("enctype").equals("multipart/form-data")
                    ? multipart()
                    : new People.Body(
                            "application/x-www-form-urlencoded", urlEncoded().getBytes(StandardCharsets.UTF_8));
        }

        private String urlEncoded() {
            return fields.entrySet().stream()
                    .flatMap(field -> field.getValue().stream()
                            .map(value -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                                    + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                    .collect(Collectors.joining("&"));
        }

        private People.Body multipart() {
            String boundary = "boundary-of-a-form";
            var out = new ByteArrayOutputStream();
            fields.forEach((name, values) -> values.forEach(value -> part(
                    out,
                    boundary,
                    "name=\"" + name + "\"",
                    "text/plain; charset=utf-8",
                    value.getBytes(StandardCharsets.UTF_8))));
            files.forEach((name, file) -> part(
                    out,
                    boundary,
                    "name=\"" + name + "\"; filename=\"" + file.fileName() + "\"",
                    file.mediaType(),
                    file.bytes()));
            out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
            return new People.Body("multipart/form-data; boundary=" + boundary, out.toByteArray());
        }

        private static void part(
                ByteArrayOutputStream out, String boundary, String disposition, String mediaType, byte[] content) {
            out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition
                            + "\r\nContent-Type: " + mediaType + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(content);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
