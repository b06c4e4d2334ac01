package org.vestka.dispatch.mail.smtp;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.vestka.dispatch.mail.Mail;
import org.vestka.dispatch.mail.MailWords;
import org.vestka.dispatch.mail.Notice;

/** Mails in the words of the message files. */
public final class BundledMailWords implements MailWords {

    private static final Set<String> TEMPLATES =
            Set.of("answer-ready", "changes-requested", "assignment-lapsing", "guardian-news", "guardian-address");

    private final MessageSource messages;
    private final String site;

    /** @param site where writers look, without a slash at the end */
    public BundledMailWords(MessageSource messages, String site) {
        this.messages = messages;
        this.site = site;
    }

    @Override
    public Mail of(Notice notice) {
        Locale reader = Locale.forLanguageTag(notice.language());
        String key = "mailer." + (TEMPLATES.contains(notice.template()) ? notice.template() : "news");
        return new Mail(
                notice.language(),
                messages.getMessage(key + ".subject", null, reader),
                messages.getMessage(key + ".text", new Object[] {site + where(notice)}, reader));
    }

    /** The page that the mail leads to. Only the mail that went to an address names its contact: that is what confirms it. */
    private static String where(Notice notice) {
        return switch (notice.template()) {
            case "guardian-news" -> "/guardians";
            case "guardian-address" -> "/guardians/address/" + notice.contactId();
            default -> "/receipt";
        };
    }
}
