package org.vestka.dispatch;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.vestka.dispatch.mail.Notice;
import org.vestka.platform.service.VestkaApplication;
import org.vestka.platform.service.VestkaService;

/**
 * The dispatch-service in the role of mailer: a process of its own, the only one that can open an address. It has no pages
 * and takes no uploads.
 */
@VestkaService
@ComponentScan(basePackageClasses = Notice.class)
@Import(MailerConfiguration.class)
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
public class MailerApplication {

    public static void main(String[] arguments) {
        VestkaApplication.run(MailerApplication.class, "mailer", arguments);
    }
}
