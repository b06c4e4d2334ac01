package org.vestka.dispatch.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.vestka.dispatch.mail.Letterbox.Outcome;
import org.vestka.dispatch.mail.Mail;
import org.vestka.dispatch.mail.Recipient;

/** What a mail server may answer, said by a server that answers as it is told. */
class SmtpLetterboxTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "250 2.1.5 ok, 250 2.0.0 taken, TAKEN",
                "550 5.1.1 no such user, -, REFUSED",
                "550 5.7.1 your network is blocked, -, TURNED_DOWN",
                "451 4.7.1 try again later, -, NOT_TAKEN",
                "250 2.1.5 ok, 554 5.6.0 not like this, TURNED_DOWN",
                "250 2.1.5 ok, 452 4.3.1 no room, NOT_TAKEN",
                "250 2.1.5 ok, -, UNKNOWN"
            })
    void tellsWhatSurelyDidNotLeaveFromWhatNobodyKnows(String toRecipient, @Nullable String afterData, Outcome expected)
            throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(listening, toRecipient, afterData));
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(listening.getLocalPort());
            Properties properties = new Properties();
            properties.setProperty("mail.smtp.timeout", "5000");
            properties.setProperty("mail.smtp.localhost", "mail");
            sender.setJavaMailProperties(properties);
            Outcome outcome = new SmtpLetterbox(sender, "letters@vestka.invalid", null)
                    .drop(
                            "n",
                            new Recipient("robin@writers.invalid", null),
                            new Mail("en", "News", "There is news.\n", "https://v.invalid"));
            assertThat(outcome).isEqualTo(expected);
        }
    }

    /** After the mail's last line the line is cut where no answer is given. */
    private static void serve(ServerSocket listening, String toRecipient, @Nullable String afterData) {
        try (Socket client = listening.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 mx.invalid");
            boolean inMail = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (inMail) {
                    if (!line.equals(".")) {
                        continue;
                    }
                    inMail = false;
                    if (afterData == null) {
                        return;
                    }
                    say(out, afterData);
                } else if (line.startsWith("RCPT")) {
                    say(out, toRecipient);
                } else if (line.startsWith("DATA")) {
                    inMail = true;
                    say(out, "354 go on");
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException theClientHungUp) {
            // the test looks at what the client made of it
            return;
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
