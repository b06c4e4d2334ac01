package org.vestka.dispatch.mail.smtp;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.vestka.dispatch.mail.Mail;
import org.vestka.dispatch.mail.MailWords;

/** Mails in the words of the message files. */
public final class BundledMailWords implements MailWords {

    private static final Set<String> TEMPLATES = Set.of("answer-ready", "changes-requested", "assignment-lapsing");

    private final MessageSource messages;
    private final String site;

    /** @param site where writers look, without a slash at the end */
    public BundledMailWords(MessageSource messages, String site) {
        this.messages = messages;
        this.site = site;
    }

    @Override
    public Mail of(String template, String language) {
        Locale reader = Locale.forLanguageTag(language);
        String key = "mailer." + (TEMPLATES.contains(template) ? template : "news");
        return new Mail(
                language,
                messages.getMessage(key + ".subject", null, reader),
                messages.getMessage(key + ".text", new Object[] {site + "/receipt"}, reader));
    }
}
