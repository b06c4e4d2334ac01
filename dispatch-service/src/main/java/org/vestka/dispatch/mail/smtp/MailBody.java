package org.vestka.dispatch.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.vestka.dispatch.mail.Mail;

/** The same words as text and as HTML; no picture, nothing from elsewhere, nothing that tells when it was read. */
final class MailBody {

    private MailBody() {}

    static MimeMultipart of(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(mail), "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static String html(Mail mail) {
        String paragraphs = Arrays.stream(mail.text().strip().split("\n\n+"))
                .map(MailBody::paragraph)
                .collect(Collectors.joining("\n"));
        return "<!doctype html>\n<html lang=\"" + HtmlUtils.htmlEscape(mail.language())
                + "\"><head><meta charset=\"utf-8\"><title>" + HtmlUtils.htmlEscape(mail.subject())
                + "</title></head>\n<body style=\"font: 17px/1.5 serif; max-width: 36em; margin: 1em\">\n"
                + paragraphs + "\n</body></html>\n";
    }

    /** A paragraph that is an address alone becomes a link. */
    private static String paragraph(String words) {
        String escaped = HtmlUtils.htmlEscape(words.strip());
        boolean address = words.strip().matches("https?://\\S+");
        return "<p>" + (address ? "<a href=\"" + escaped + "\">" + escaped + "</a>" : escaped) + "</p>";
    }
}
