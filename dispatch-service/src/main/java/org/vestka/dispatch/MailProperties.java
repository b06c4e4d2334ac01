package org.vestka.dispatch;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the mailer; the SMTP server itself is set by {@code spring.mail}.
 *
 * @param from the sender's address
 * @param site where writers look, as the world sees it
 * @param bounces where mail that cannot be delivered comes back, and how it is fetched
 */
@ConfigurationProperties("vestka.mail")
record MailProperties(String from, String site, Bounces bounces) {

    /**
     * The operator's mailbox for returned mail.
     *
     * @param address empty to have it returned to the sender's address
     * @param protocol {@code imaps} or {@code imap}
     * @param host empty when nobody fetches it
     */
    record Bounces(String address, String protocol, String host, int port, String username, String password) {}
}
