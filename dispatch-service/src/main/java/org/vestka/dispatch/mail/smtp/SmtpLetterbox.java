package org.vestka.dispatch.mail.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.vestka.dispatch.mail.Letterbox;
import org.vestka.dispatch.mail.Mail;

/** Any SMTP server. Tells what surely did not leave from what nobody can know. */
public final class SmtpLetterbox implements Letterbox {

    private final JavaMailSender sender;
    private final String from;
    private final String domain;

    /** @param from the sender's address, also names the domain of message ids */
    public SmtpLetterbox(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
        this.domain = from.substring(from.indexOf('@') + 1).replace(">", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public Outcome drop(String id, String address, Mail mail) {
        try {
            sender.send(message(id, address, mail));
            return Outcome.TAKEN;
        } catch (AddressException e) {
            return Outcome.REFUSED;
        } catch (MailAuthenticationException e) {
            return Outcome.NOT_TAKEN;
        } catch (MailException | MessagingException e) {
            return outcome(e);
        }
    }

    private MimeMessage message(String id, String address, Mail mail) throws MessagingException {
        MimeMessage message = new NamedMessage(sender.createMimeMessage(), "<" + id + "@" + domain + ">");
        message.setFrom(new InternetAddress(from));
        message.setRecipients(MimeMessage.RecipientType.TO, new Address[] {new InternetAddress(address, true)});
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Language", mail.language());
        // no machine answers us, and nobody's holiday notice tells us anything
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.saveChanges();
        return message;
    }

    private static Outcome outcome(Exception failed) {
        Throwable cause = failed;
        if (failed instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            cause = several.getMessageExceptions()[0];
        }
        for (@Nullable Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof MailConnectException) {
                return Outcome.NOT_TAKEN;
            }
            if (one instanceof SMTPAddressFailedException address) {
                return permanent(address.getReturnCode()) ? Outcome.REFUSED : Outcome.NOT_TAKEN;
            }
            if (one instanceof SendFailedException several && several.getNextException() != null) {
                Exception next = several.getNextException();
                if (next instanceof SMTPAddressFailedException address) {
                    return permanent(address.getReturnCode()) ? Outcome.REFUSED : Outcome.NOT_TAKEN;
                }
            }
        }
        return Outcome.UNKNOWN;
    }

    private static boolean permanent(int code) {
        return code >= 500;
    }

    /** A message whose id is the notice's: whoever receives it twice can tell. */
    private static final class NamedMessage extends MimeMessage {

        private final String name;

        NamedMessage(MimeMessage empty, String name) {
            super(empty.getSession());
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
