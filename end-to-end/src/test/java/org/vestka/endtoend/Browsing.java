package org.vestka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * One person with a browser of their own. On every page that is looked at: no request may have left the site, nothing
 * may have failed, a picture is kept under {@code target/pictures}, and axe finds nothing to complain of.
 */
final class Browsing implements AutoCloseable {

    /** An old phone, and a desk. */
    enum Size {
        PHONE(360, 740),
        DESK(1280, 900);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final int MOST_PAGES = 40;
    private static final Path PICTURES = Path.of("target", "pictures");

    private final String who;
    private final boolean javaScript;
    private final BrowserContext context;
    private final Page page;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private Browsing(String who, boolean javaScript, BrowserContext context) {
        this.who = who;
        this.javaScript = javaScript;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onRequest(this::staysHere);
        page.onResponse(this::worked);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                failures.add(message.text());
            }
        });
    }

    static Browsing as(String who, Browser browser, Size size, boolean javaScript, String language) {
        return new Browsing(
                who,
                javaScript,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(size.width, size.height)
                        .setLocale(language)
                        .setJavaScriptEnabled(javaScript)));
    }

    private void staysHere(Request request) {
        String host = URI.create(request.url()).getHost();
        if (host != null && !host.equals("localhost") && !host.equals("127.0.0.1")) {
            elsewhere.add(host);
        }
    }

    private void worked(Response response) {
        if (response.status() >= 500) {
            failures.add(response.status() + " " + URI.create(response.url()).getPath());
        }
    }

    Browsing open(String address) {
        page.navigate(address);
        return this;
    }

    /** Keeps a picture of the page and holds it against the rules that every page has to keep. */
    Browsing look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve((javaScript ? "with-script-" : "") + name + ".png"))
                .setFullPage(true));
        assertThat(elsewhere)
                .as("requests that left the site on the way to %s", name)
                .isEmpty();
        assertThat(failures).as("failures on the way to %s", name).isEmpty();
        int wider = ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
        assertThat(wider)
                .as("%s: pixels beyond the right edge of the screen", name)
                .isLessThanOrEqualTo(0);
        if (javaScript) {
            var violations = new TreeMap<String, String>();
            // What a page does right is told of every element of it, and takes longer than the looking.
            var onlyViolations = new AxeRunOptions();
            onlyViolations.setResultTypes(List.of("violations"));
            new AxeBuilder(page)
                    .options(onlyViolations)
                    // No page has frames; without this, axe opens a page of its own for each that it looks at.
                    .setLegacyMode(true)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze()
                    .getViolations()
                    .forEach(rule -> violations.put(
                            rule.getId(),
                            rule.getHelp() + ": " + rule.getNodes().getFirst().getHtml()));
            assertThat(violations).as("what axe finds on %s", name).isEqualTo(Map.of());
        }
        return this;
    }

    Browsing fill(String name, String value) {
        page.locator("[name='" + name + "']:visible").first().fill(value);
        return this;
    }

    Browsing choose(String name, String value) {
        page.locator("select[name='" + name + "']").first().selectOption(value);
        return this;
    }

    Browsing tick(String name, String value) {
        page.locator("input[name='" + name + "'][value='" + value + "']").last().check();
        return this;
    }

    Browsing attach(String name, Path file) {
        page.locator("input[type=file][name='" + name + "']").setInputFiles(file);
        return this;
    }

    /** Presses the first button whose words begin so, and waits for the page that follows. */
    Browsing press(String words) {
        Locator button = button(words);
        page.waitForLoadState();
        button.click();
        page.waitForLoadState();
        return this;
    }

    boolean offers(String words) {
        return button(words).count() > 0 && button(words).isVisible();
    }

    private Locator button(String words) {
        return page.locator("button:visible", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    /** Opens what is folded away under these words. */
    Browsing unfold(String words) {
        page.locator("summary", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    Browsing follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Walks, in this language, to one page of each kind that links lead to from here, and looks at each at this size. */
    void walk(String start, String language, Size size) {
        page.setViewportSize(size.width, size.height);
        open(start + "?lang=" + language);
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty() && seen.size() < MOST_PAGES) {
            String address = ahead.remove();
            String kind = kindOf(URI.create(address).getPath());
            if (seen.contains(kind) || !opensAPage(address)) {
                continue;
            }
            seen.add(kind);
            assertThat(page.locator("html").getAttribute("lang"))
                    .as("language of %s", kind)
                    .isEqualTo(language);
            assertThat(text()).as("words of %s", kind).doesNotContain("??");
            look("%s-%s%s".formatted(language, who, kind.replace('/', '-')));
            for (Element link : Jsoup.parse(page.content(), address).select("a[href]")) {
                if (link.absUrl("href").startsWith(start)) {
                    ahead.add(link.absUrl("href").replaceAll("#.*", ""));
                }
            }
        }
        assertThat(seen).as("pages behind %s", start).hasSizeGreaterThan(1);
        open(start + "?lang=en");
    }

    private static String kindOf(String path) {
        return path.replaceAll("/[^/]{20,}", "/one");
    }

    /** Files and feeds are no pages, nor is what this person may not see. */
    private boolean opensAPage(String address) {
        try {
            Response answer = page.navigate(address);
            return answer != null
                    && answer.status() == 200
                    && answer.headerValue("content-type").startsWith("text/html");
        } catch (PlaywrightException downloaded) {
            if (String.valueOf(downloaded.getMessage()).contains("Download is starting")) {
                return false;
            }
            throw downloaded;
        }
    }

    /** What the form with this action would send now. */
    Map<String, String> fields(String action) {
        var fields = new LinkedHashMap<String, String>();
        for (FormElement form : Jsoup.parse(page.content()).forms()) {
            if (URI.create(form.attr("action")).getPath().equals(action)) {
                form.formData().forEach(field -> fields.put(field.key(), field.value()));
            }
        }
        return fields;
    }

    /** Asks for this address as this person, with their cookies. */
    HttpResponse<String> ask(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    /** Sends what no browser's own checks would let pass, as this person: with their cookies, from this site. */
    HttpResponse<String> send(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        String cookies = context.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        try (var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return http.send(
                    request.header("Cookie", cookies)
                            .header("Accept", "text/html")
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What stands in this field of a page. */
    static String typed(String html, String field) {
        return Jsoup.parse(html).expectFirst("[name=" + field + "]").wholeText();
    }

    /** What stands at this place of a page. */
    static String words(String html, String selector) {
        return Jsoup.parse(html).select(selector).text();
    }

    String text() {
        return page.locator("body").innerText();
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    Page page() {
        return page;
    }

    @Override
    public String toString() {
        return who;
    }

    @Override
    public void close() {
        context.close();
    }
}
