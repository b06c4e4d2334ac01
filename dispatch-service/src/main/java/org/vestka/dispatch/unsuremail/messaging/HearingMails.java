package org.vestka.dispatch.unsuremail.messaging;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.dispatch.unsuremail.UnsureMail;
import org.vestka.dispatch.unsuremail.mongo.MongoUnsureMails;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;

/** What the mailer says of its mails. */
@Configuration(proxyBeanMethods = false)
class HearingMails {

    private final Clock clock = Clock.systemUTC();

    /** The fields of {@code mail.in-doubt} that are read. */
    record InDoubt(String noticeId, String template, String language) {}

    /** The field of {@code writer.not-reached} that is read. */
    record NotReached(String noticeId) {}

    @Bean
    Hearing mailsHeard(Hearings hearings, MongoUnsureMails mails) {
        return hearings.of("mails")
                .hears("mail.in-doubt", 1, InDoubt.class, heard -> inDoubt(heard, mails))
                .hears(
                        "writer.not-reached",
                        1,
                        NotReached.class,
                        heard -> mails.cameBack(heard, heard.facts().noticeId()))
                .build();
    }

    private Verdict inDoubt(Heard<InDoubt> heard, MongoUnsureMails mails) {
        InDoubt facts = heard.facts();
        return mails.heardOf(
                heard, UnsureMail.heardOf(facts.noticeId(), facts.template(), facts.language(), clock.instant()));
    }
}
