package org.vestka.dispatch.mail.messaging;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.dispatch.mail.Notice;
import org.vestka.dispatch.mail.mongo.MongoNotices;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;

/** Notes who is to be told; sending is somebody else's turn, since a mail server takes its time. */
@Configuration(proxyBeanMethods = false)
class HearingNotices {

    private final MongoNotices notices;
    private final MailRounds rounds;
    private final Clock clock = Clock.systemUTC();

    HearingNotices(MongoNotices notices, MailRounds rounds) {
        this.notices = notices;
        this.rounds = rounds;
    }

    @Bean
    Hearing noticesHeard(Hearings hearings) {
        return hearings.of("notices")
                .hears("writer.to-be-told", 1, NoticeFacts.class, this::noted)
                .build();
    }

    private Verdict noted(Heard<NoticeFacts> heard) {
        NoticeFacts facts = heard.facts();
        Verdict verdict = notices.add(
                heard,
                Notice.noted(
                        heard.eventId(),
                        facts.contactId(),
                        facts.owner(),
                        facts.template(),
                        facts.language(),
                        clock.instant()));
        rounds.soon();
        return verdict;
    }
}
