package org.vestka.dispatch.mail.imap;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A delivery status notification (RFC 3464): which of our mails came back, and whether for good. Anybody can send one; it
 * counts only when it names a notice, whose id nobody knows to whom the mail did not go.
 */
final class DeliveryReport {

    private static final int MOST_BYTES = 256 * 1024;
    private static final Pattern NOTICE = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern RETURN_PATH = Pattern.compile("\\+(" + NOTICE.pattern() + ")@");
    private static final Pattern MESSAGE_ID = Pattern.compile("<(" + NOTICE.pattern() + ")@");
    private static final String[] ADDRESSED_TO = {"Delivered-To", "X-Original-To", "Envelope-To", "To"};

    private DeliveryReport() {}

    /** The notice whose mail came back for good; empty for everything else, however it is made. */
    static Optional<String> failedNotice(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof MimeMultipart parts)) {
            return Optional.empty();
        }
        boolean failed = false;
        Optional<String> named = addressee(message);
        for (int i = 0; i < Math.min(parts.getCount(), 4); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                failed = failed(text(part));
            } else if (named.isEmpty()
                    && (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers"))) {
                named = originalId(part);
            }
        }
        return failed ? named : Optional.empty();
    }

    private static Optional<String> addressee(MimeMessage message) throws MessagingException {
        for (String header : ADDRESSED_TO) {
            String @Nullable [] values = message.getHeader(header);
            if (values != null) {
                Optional<String> found = Arrays.stream(values)
                        .flatMap(value -> RETURN_PATH
                                .matcher(value.toLowerCase(Locale.ROOT))
                                .results())
                        .map(result -> result.group(1))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> originalId(Part part) throws MessagingException, IOException {
        InternetHeaders headers = new InternetHeaders(new ByteArrayInputStream(bytes(part)));
        @Nullable String id = headers.getHeader("Message-ID", null);
        Matcher found = MESSAGE_ID.matcher(id == null ? "" : id.toLowerCase(Locale.ROOT));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Groups of fields with an empty line between them: one on the message, then one for each recipient; ours has one. */
    private static boolean failed(String status) throws MessagingException {
        for (String group : status.replace("\r\n", "\n").split("\n\n+")) {
            InternetHeaders fields = new InternetHeaders(
                    new ByteArrayInputStream((group.strip() + "\n\n").getBytes(StandardCharsets.US_ASCII)));
            @Nullable String action = fields.getHeader("Action", null);
            @Nullable String code = fields.getHeader("Status", null);
            if (action != null && action.strip().equalsIgnoreCase("failed")) {
                // 5.7: the server distrusts us; the address may be as good as ever
                return code == null || !code.strip().startsWith("5.7.");
            }
        }
        return false;
    }

    private static String text(Part part) throws MessagingException, IOException {
        return new String(bytes(part), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        }
    }
}
