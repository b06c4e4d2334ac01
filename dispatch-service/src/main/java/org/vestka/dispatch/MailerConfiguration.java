package org.vestka.dispatch;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.vestka.dispatch.mail.Contacts;
import org.vestka.dispatch.mail.Notice;
import org.vestka.dispatch.mail.ReturnedMail;
import org.vestka.dispatch.mail.SendingNotices;
import org.vestka.dispatch.mail.TakingBounces;
import org.vestka.dispatch.mail.imap.BounceMailbox;
import org.vestka.dispatch.mail.messaging.MailRounds;
import org.vestka.dispatch.mail.messaging.NoticeAnnouncer;
import org.vestka.dispatch.mail.mongo.MongoNotices;
import org.vestka.dispatch.mail.smtp.BundledMailWords;
import org.vestka.dispatch.mail.smtp.SmtpLetterbox;
import org.vestka.dispatch.mail.web.ServiceContacts;
import org.vestka.platform.identity.ServiceCalls;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.sealing.AddressOpener;
import org.vestka.platform.sealing.BusSealer;
import org.vestka.platform.sealing.ContactTokens;

/** What the mailer is put together from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailerConfiguration {

    @Bean
    MongoNotices notices(StoredCollections stored) {
        return new MongoNotices(
                stored.aggregates("notices", Notice.class, new NoticeAnnouncer()), stored.openPieces("notices.open"));
    }

    @Bean
    Contacts contacts(ServiceCalls calls, CircuitBreakerRegistry breakers, RetryRegistry retries) {
        return new ServiceContacts(calls::to, breakers, retries);
    }

    @Bean
    SendingNotices sendingNotices(
            MongoNotices notices,
            Contacts contacts,
            AddressOpener opener,
            MessageSource messages,
            JavaMailSender sender,
            BusSealer bus,
            MailProperties properties) {
        String returnTo = properties.bounces().address();
        return new SendingNotices(
                notices,
                contacts,
                opener,
                new BundledMailWords(messages, properties.site(), new ContactTokens(bus)),
                new SmtpLetterbox(sender, properties.from(), returnTo.isBlank() ? null : returnTo),
                Clock.systemUTC());
    }

    @Bean
    TakingBounces takingBounces(MongoNotices notices, MailProperties properties) {
        MailProperties.Bounces mailbox = properties.bounces();
        ReturnedMail returned = mailbox.host().isBlank()
                ? noticeId -> {}
                : new BounceMailbox(new BounceMailbox.Login(
                        mailbox.protocol(), mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password()));
        return new TakingBounces(returned, notices, Clock.systemUTC());
    }

    @Bean
    MailRounds mailRounds(SendingNotices sending, TakingBounces bounces) {
        return new MailRounds(sending, bounces);
    }
}
