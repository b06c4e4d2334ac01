package org.vestka.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a browser as a door sees: keeps cookies, follows no redirect, sends forms with the token of their page. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("name=\"_form\" value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String form = "";

    Browser(int port) {
        base = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder().GET(), path, headers);
    }

    /** Sends a form with the token that the last page had. */
    HttpResponse<String> post(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        pairs.add("_form=" + encoded(form));
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return send(
                HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))),
                path,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
        request.uri(URI.create(base + path)).header("Accept", "text/html, */*;q=0.8");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (!cookies.isEmpty()) {
            List<String> sent = new ArrayList<>();
            cookies.forEach((name, value) -> sent.add(name + "=" + value));
            request.header("Cookie", String.join("; ", sent));
        }
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            Matcher found = FORM.matcher(answer.body());
            if (found.find()) {
                form = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
