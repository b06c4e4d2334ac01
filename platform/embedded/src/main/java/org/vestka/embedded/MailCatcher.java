package org.vestka.embedded;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * An SMTP server that delivers nothing: every mail is kept in memory, and a page shows it. Both listen on the loopback
 * interface. What was caught is gone with the process, as it should be for other people's addresses.
 */
public final class MailCatcher implements AutoCloseable {
    private final GreenMail smtp;
    private final HttpServer page;

    private MailCatcher(GreenMail smtp, HttpServer page) {
        this.smtp = smtp;
        this.page = page;
    }

    /**
     * Starts both servers.
     *
     * @param smtpPort the port for mail on 127.0.0.1; 0 for a free one
     * @param pagePort the port of the page on 127.0.0.1; 0 for a free one
     */
    public static MailCatcher start(int smtpPort, int pagePort) throws IOException {
        var setup = new ServerSetup(Loopback.portOrFree(smtpPort), Loopback.HOST, ServerSetup.PROTOCOL_SMTP);
        // Mail that cannot be taken within this time means a busy machine, not a broken one.
        setup.setServerStartupTimeout(10_000);
        var page = HttpServer.create(new InetSocketAddress(Loopback.HOST, pagePort), 0);
        var smtp = new GreenMail(setup);
        var catcher = new MailCatcher(smtp, page);
        page.createContext("/", new CaughtMailPage(catcher::mails));
        page.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        smtp.start();
        page.start();
        return catcher;
    }

    /** The port that takes mail, on 127.0.0.1. */
    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    /** The address of the page that shows what was caught. */
    public String pageAddress() {
        return "http://" + Loopback.HOST + ":" + page.getAddress().getPort() + "/";
    }

    /** What was caught so far, oldest first. */
    public List<CaughtMail> mails() {
        return Arrays.stream(smtp.getReceivedMessages()).map(MailCatcher::read).toList();
    }

    @Override
    public void close() {
        page.stop(0);
        smtp.stop();
    }

    private static CaughtMail read(MimeMessage message) {
        try {
            return CaughtMail.of(message);
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException("A caught mail cannot be read", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
