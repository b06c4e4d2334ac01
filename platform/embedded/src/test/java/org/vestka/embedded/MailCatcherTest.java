package org.vestka.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailCatcherTest {
    @Test
    void keepsWhatIsSentAndShowsItAsTextOnly() throws Exception {
        try (var catcher = MailCatcher.start(0, 0);
                var http = HttpClient.newHttpClient()) {
            send(catcher.smtpPort(), "Есть новости", "Open <b>your</b> page & read.");

            assertThat(catcher.mails()).singleElement().satisfies(mail -> {
                assertThat(mail.to()).containsExactly("writer@example.invalid");
                assertThat(mail.subject()).isEqualTo("Есть новости");
                assertThat(mail.text()).isEqualTo("Open <b>your</b> page & read.");
            });

            var page = get(http, catcher.pageAddress());
            assertThat(page.body())
                    .contains("Есть новости", "writer@example.invalid", "Open &lt;b&gt;your&lt;/b&gt; page &amp; read.")
                    .doesNotContain("<b>");
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
            assertThat(get(http, catcher.pageAddress() + "elsewhere").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void saysThatThereIsNoMailYet() throws Exception {
        try (var catcher = MailCatcher.start(0, 0);
                var http = HttpClient.newHttpClient()) {
            assertThat(get(http, catcher.pageAddress()).body()).contains("No mail yet.");
        }
    }

    private static HttpResponse<String> get(HttpClient http, String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void send(int port, String subject, String text) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", Loopback.HOST);
        properties.put("mail.smtp.port", Integer.toString(port));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("post@vestka.invalid"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("writer@example.invalid"));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }
}
