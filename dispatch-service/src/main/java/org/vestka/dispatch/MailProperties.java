package org.vestka.dispatch;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the mailer; the SMTP server itself is set by {@code spring.mail}.
 *
 * @param from the sender's address
 * @param site where writers look, as the world sees it
 */
@ConfigurationProperties("vestka.mail")
record MailProperties(String from, String site) {}
