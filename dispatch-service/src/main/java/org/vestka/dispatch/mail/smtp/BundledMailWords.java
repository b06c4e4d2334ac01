package org.vestka.dispatch.mail.smtp;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.vestka.dispatch.mail.Mail;
import org.vestka.dispatch.mail.MailWords;
import org.vestka.dispatch.mail.Notice;
import org.vestka.platform.sealing.ContactTokens;

/** Mails in the words of the message files. */
public final class BundledMailWords implements MailWords {

    private static final Set<String> TEMPLATES =
            Set.of("answer-ready", "changes-requested", "assignment-lapsing", "guardian-news", "guardian-address");

    private final MessageSource messages;
    private final String site;
    private final ContactTokens tokens;

    /** @param site where writers look, without a slash at the end */
    public BundledMailWords(MessageSource messages, String site, ContactTokens tokens) {
        this.messages = messages;
        this.site = site;
        this.tokens = tokens;
    }

    @Override
    public Mail of(Notice notice) {
        Locale reader = Locale.forLanguageTag(notice.language());
        String key = "mailer." + (TEMPLATES.contains(notice.template()) ? notice.template() : "news");
        String unsubscribe = site + wayOut(notice);
        return new Mail(
                notice.language(),
                messages.getMessage(key + ".subject", null, reader),
                messages.getMessage(key + ".text", new Object[] {site + where(notice)}, reader)
                        + messages.getMessage("mailer.unsubscribe", new Object[] {unsubscribe}, reader),
                unsubscribe);
    }

    /** The page that the mail leads to. Only the mail that went to an address has a token of it: that is what confirms it. */
    private String where(Notice notice) {
        return switch (notice.template()) {
            case "guardian-news" -> "/guardians";
            case "guardian-address" -> "/guardians/address/" + tokens.of(notice.owner(), notice.contactId());
            default -> "/receipt";
        };
    }

    /** The page on which the keeper of the address forgets it. */
    private String wayOut(Notice notice) {
        String door = notice.owner().equals("assignment-service") ? "/guardians/mail/" : "/receipt/mail/";
        return door + tokens.of(notice.owner(), notice.contactId());
    }
}
