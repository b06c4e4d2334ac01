package org.vestka.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail that went no further than the catcher.
 *
 * @param text the plain text of the body; empty when there is none
 */
public record CaughtMail(
        String from,
        List<String> to,
        String subject,
        @Nullable Instant sent,
        String text) {
    public CaughtMail {
        to = List.copyOf(to);
    }

    static CaughtMail of(MimeMessage message) throws MessagingException, IOException {
        var sent = message.getSentDate();
        return new CaughtMail(
                addresses(message.getFrom()).stream().findFirst().orElse(""),
                addresses(message.getAllRecipients()),
                message.getSubject() == null ? "" : message.getSubject(),
                sent == null ? null : sent.toInstant(),
                plainText(message));
    }

    private static List<String> addresses(Object @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Object::toString).toList();
    }

    private static String plainText(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString().strip();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var text = plainText(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
