package org.vestka.dispatch.mail.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.vestka.dispatch.mail.Letterbox;
import org.vestka.dispatch.mail.Mail;
import org.vestka.dispatch.mail.Recipient;
import org.vestka.platform.openpgp.RecipientKey;

/** Any SMTP server. Tells what surely did not leave from what nobody can know. */
public final class SmtpLetterbox implements Letterbox {

    /** RFC 3463: a matter of security or policy, so the server distrusts us; the address may be as good as ever. */
    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d{1,3}\\b");

    private final JavaMailSender sender;
    private final String from;
    private final String domain;
    private final @Nullable String returnTo;

    /**
     * @param from the sender's address, also names the domain of message ids
     * @param returnTo where mail servers send back what they cannot deliver, each mail under an address of its own
     *     ({@code name+<notice>@domain}); null to have it sent to the sender's address
     */
    public SmtpLetterbox(JavaMailSender sender, String from, @Nullable String returnTo) {
        this.sender = sender;
        this.from = from;
        this.domain = from.substring(from.indexOf('@') + 1).replace(">", "").toLowerCase(Locale.ROOT);
        this.returnTo = returnTo;
    }

    @Override
    public Outcome drop(String id, Recipient recipient, Mail mail) {
        try {
            sender.send(message(id, recipient, mail));
            return Outcome.TAKEN;
        } catch (AddressException e) {
            return Outcome.REFUSED;
        } catch (MailAuthenticationException e) {
            return Outcome.NOT_TAKEN;
        } catch (MailException | MessagingException e) {
            return outcome(e);
        }
    }

    private MimeMessage message(String id, Recipient recipient, Mail mail) throws MessagingException {
        SMTPMessage message = new NamedMessage(sender.createMimeMessage().getSession(), "<" + id + "@" + domain + ">");
        message.setFrom(new InternetAddress(from));
        if (returnTo != null) {
            message.setEnvelopeFrom(returnTo.replace("@", "+" + id + "@"));
        }
        message.setRecipients(
                MimeMessage.RecipientType.TO, new Address[] {new InternetAddress(recipient.address(), true)});
        RecipientKey key = recipient.key();
        if (key == null) {
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setContent(MailBody.of(mail));
        } else {
            // what the mail is about stands inside
            message.setSubject("...");
            message.setContent(EncryptedBody.of(mail, key));
        }
        message.setHeader("Content-Language", mail.language());
        // RFC 8058: mail programs show a button, and press it without opening the page
        message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
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
            if (one instanceof MailConnectException || one instanceof SMTPSenderFailedException) {
                return Outcome.NOT_TAKEN;
            }
            if (one instanceof SMTPAddressFailedException address) {
                return ofTheAddress(address);
            }
            if (one instanceof SendFailedException several
                    && several.getNextException() instanceof SMTPAddressFailedException address) {
                return ofTheAddress(address);
            }
            if (one instanceof SMTPSendFailedException said && said.getReturnCode() >= 400) {
                // the server has answered, so it does not have it; what it said is of the mail or of us
                return permanent(said.getReturnCode()) ? Outcome.TURNED_DOWN : Outcome.NOT_TAKEN;
            }
        }
        return Outcome.UNKNOWN;
    }

    private static Outcome ofTheAddress(SMTPAddressFailedException said) {
        if (!permanent(said.getReturnCode())) {
            return Outcome.NOT_TAKEN;
        }
        String words = said.getMessage();
        return words != null && POLICY.matcher(words).find() ? Outcome.TURNED_DOWN : Outcome.REFUSED;
    }

    private static boolean permanent(int code) {
        return code >= 500;
    }

    /** A message whose id is the notice's: whoever receives it twice can tell, and so can whoever sends it back. */
    private static final class NamedMessage extends SMTPMessage {

        private final String name;

        NamedMessage(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
