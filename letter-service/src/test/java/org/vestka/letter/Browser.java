package org.vestka.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.vestka.platform.identity.testing.IdentityForTests;
import org.vestka.platform.identity.testing.IdentityForTests.Bearer;

/** A browser without JavaScript, as one of the doors passes it on. */
public final class Browser {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([A-Za-z]+)\" value=\"([^\"]*)\"");

    private final int port;
    private final Bearer bearer;

    Browser(int port, Bearer bearer) {
        this.port = port;
        this.bearer = bearer;
    }

    /** A page that came. */
    public record Answer(int status, String body, byte[] bytes, String location, String type) {

        /** The value of a hidden field. */
        public String hidden(String name) {
            Matcher matcher = HIDDEN.matcher(body);
            while (matcher.find()) {
                if (matcher.group(1).equals(name)) {
                    return HtmlUtils.htmlUnescape(matcher.group(2));
                }
            }
            throw new AssertionError("no hidden field " + name);
        }

        /** The words of the page, without its tags. */
        public String words() {
            return HtmlUtils.htmlUnescape(body.replaceAll("<(script|style)[^>]*>.*?</\\1>", " ")
                            .replaceAll("<[^>]+>", " "))
                    .replaceAll("\\s+", " ");
        }

        /** The receipt code that the page shows. */
        public String code() {
            Matcher matcher = Pattern.compile("<p class=\"code\">(.*?)</p>", Pattern.DOTALL)
                    .matcher(body);
            if (!matcher.find()) {
                throw new AssertionError("no code on the page");
            }
            return HtmlUtils.htmlUnescape(matcher.group(1).replaceAll("<[^>]+>", " "))
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form with its form token. */
    public Answer post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_form", IdentityForTests.FORM);
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file, as {@code multipart/form-data}. */
    Answer upload(String path, Map<String, String> fields, String name, byte[] file) {
        String boundary = "between-the-parts-of-a-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_form", IdentityForTests.FORM);
        all.forEach((field, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                        + field + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                        + "\"; filename=\"holiday.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** As a mail program sends the button of RFC 8058: with no token of any session. */
    Answer oneClick(String path) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    public Answer json(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", bearer.bearer());
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    new String(response.body(), StandardCharsets.UTF_8),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
