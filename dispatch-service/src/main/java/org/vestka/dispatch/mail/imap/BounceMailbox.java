package org.vestka.dispatch.mail.imap;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vestka.dispatch.mail.ReturnedMail;

/**
 * A mailbox of the operator's, by IMAP, into which what cannot be delivered comes back. A report that was understood is
 * deleted, since it holds an address; anything else is marked as seen and left for a person.
 */
public final class BounceMailbox implements ReturnedMail {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);
    private static final int AT_ONCE = 500;
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final String PATIENCE_MILLIS = "20000";

    private final Login login;

    public BounceMailbox(Login login) {
        this.login = login;
    }

    /**
     * Where the mailbox is.
     *
     * @param protocol {@code imaps}, or {@code imap} where the server is on this machine
     */
    public record Login(String protocol, String host, int port, String username, String password) {

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }

    @Override
    public void each(Consumer<String> noticeId) {
        Properties properties = new Properties();
        String prefix = "mail." + login.protocol() + ".";
        properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
        properties.setProperty("mail." + login.protocol() + ".ssl.checkserveridentity", "true");
        try (Store store = Session.getInstance(properties).getStore(login.protocol())) {
            store.connect(login.host(), login.port(), login.username(), login.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                take(inbox, noticeId);
            }
        } catch (MessagingException away) {
            log.warn(
                    "The mailbox of returned mail cannot be read now: {}",
                    away.getClass().getSimpleName());
        }
    }

    private static void take(Folder inbox, Consumer<String> noticeId) throws MessagingException {
        Message[] unseen = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (int i = 0; i < Math.min(unseen.length, AT_ONCE); i++) {
            Message message = unseen[i];
            Optional<String> failed = failedNotice(message);
            failed.ifPresent(noticeId);
            message.setFlag(failed.isPresent() ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
        }
    }

    private static Optional<String> failedNotice(Message message) {
        try {
            return message.getSize() <= LARGEST && message instanceof MimeMessage mime
                    ? DeliveryReport.failedNotice(mime)
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException malformed) {
            // anybody can send anything there
            return Optional.empty();
        }
    }
}
