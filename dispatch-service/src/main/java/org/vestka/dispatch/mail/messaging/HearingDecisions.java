package org.vestka.dispatch.mail.messaging;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.dispatch.mail.mongo.MongoNotices;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;

/** What people decide about mails of which nobody knows whether they left. */
@Configuration(proxyBeanMethods = false)
class HearingDecisions {

    private static final String SEND_AGAIN = "send-again";

    private final MongoNotices notices;
    private final MailRounds rounds;
    private final Clock clock = Clock.systemUTC();

    HearingDecisions(MongoNotices notices, MailRounds rounds) {
        this.notices = notices;
        this.rounds = rounds;
    }

    /** The fields of {@code mail.decided} that are read. */
    record Decided(String noticeId, String decision) {}

    @Bean
    Hearing decisionsHeard(Hearings hearings) {
        return hearings.of("mail-decisions")
                .hears("mail.decided", 1, Decided.class, this::decided)
                .build();
    }

    private Verdict decided(Heard<Decided> heard) {
        boolean again = heard.facts().decision().equals(SEND_AGAIN);
        Verdict verdict = notices.decide(heard, heard.facts().noticeId(), again, clock.instant());
        rounds.soon();
        return verdict;
    }
}
