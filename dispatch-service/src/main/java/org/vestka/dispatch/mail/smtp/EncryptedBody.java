package org.vestka.dispatch.mail.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.vestka.dispatch.mail.Mail;
import org.vestka.platform.openpgp.RecipientKey;

/** A mail for whoever has the key alone: PGP/MIME (RFC 3156), with its subject inside, where mail programs look for it. */
final class EncryptedBody {

    private EncryptedBody() {}

    static MimeMultipart of(Mail mail, RecipientKey key) throws MessagingException {
        MimeMultipart encrypted = new MimeMultipart("encrypted; protocol=\"application/pgp-encrypted\"");
        encrypted.addBodyPart(part("Version: 1\n".getBytes(StandardCharsets.US_ASCII), "application/pgp-encrypted"));
        MimeBodyPart message = part(key.encrypt(whole(mail)), "application/octet-stream; name=\"encrypted.asc\"");
        message.setDisposition("inline; filename=\"encrypted.asc\"");
        encrypted.addBodyPart(message);
        return encrypted;
    }

    private static MimeBodyPart part(byte[] ascii, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(ascii, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "7bit");
        return part;
    }

    /** The readable mail as a MIME entity of its own. */
    private static byte[] whole(Mail mail) throws MessagingException {
        MimeMultipart both = MailBody.of(mail);
        MimeMessage entity = new MimeMessage((Session) null);
        entity.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        entity.setContent(both);
        entity.saveChanges();
        ContentType type = new ContentType(both.getContentType());
        type.setParameter("protected-headers", "v1");
        entity.setHeader("Content-Type", type.toString());
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            // what names a message stands outside
            entity.writeTo(bytes, new String[] {"Message-ID"});
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
