package org.vestka.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;

/** Shows caught mail, newest first, for whoever tries the system out. No script, nothing from elsewhere. */
final class CaughtMailPage implements HttpHandler {
    /** More would make the page slow to read and to send. */
    private static final int SHOWN = 100;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final String STYLE = """
            body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 4rem; color: #1d2327; background: #f6f4ef; }
            h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
            p.about { margin: 0 0 2rem; color: #555; }
            article { background: #fff; border: 1px solid #ddd8cc; border-radius: .5rem; padding: 1.25rem 1.5rem; margin: 0 0 1.25rem; }
            h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0 0 1rem; color: #555; font-size: .9rem; }
            dd { margin: 0; overflow-wrap: anywhere; }
            pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; border-top: 1px solid #eee9dd; padding-top: 1rem; }
            """;

    private final Supplier<List<CaughtMail>> mails;

    CaughtMailPage(Supplier<List<CaughtMail>> mails) {
        this.mails = mails;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> answer(exchange, 200, "text/html; charset=utf-8", page());
                case "/style.css" -> answer(exchange, 200, "text/css; charset=utf-8", STYLE);
                default -> answer(exchange, 404, "text/plain; charset=utf-8", "Not here.");
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String page() {
        var caught = mails.get();
        var page = new StringBuilder("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Caught mail · Vestka</title>
                <link rel="stylesheet" href="/style.css">
                </head>
                <body>
                <h1>Caught mail</h1>
                <p class="about">Nothing here was delivered. It is kept in memory and gone when the system stops.</p>
                """);
        if (caught.isEmpty()) {
            page.append("<p>No mail yet.</p>\n");
        }
        caught.reversed().stream().limit(SHOWN).forEach(mail -> page.append(article(mail)));
        if (caught.size() > SHOWN) {
            page.append("<p>Older ones are not shown: %d.</p>\n".formatted(caught.size() - SHOWN));
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static String article(CaughtMail mail) {
        return """
                <article>
                <h2>%s</h2>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Sent</dt><dd>%s</dd></dl>
                <pre>%s</pre>
                </article>
                """.formatted(
                        escaped(mail.subject()),
                        escaped(mail.from()),
                        escaped(String.join(", ", mail.to())),
                        mail.sent() == null ? "" : TIME.format(mail.sent()),
                        escaped(mail.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
