package org.vestka.letter.contacts.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.letter.contacts.Contacts;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;

/** What became of mails to writers. */
@Configuration(proxyBeanMethods = false)
class MailHearings {

    private static final String OURS = "letter-service";

    /** The fields of {@code writer.not-reached} that are read. */
    record NotReached(String contactId, String owner) {}

    @Bean
    Hearing hearMails(Hearings hearings, Contacts contacts) {
        return hearings.of("mails")
                .hears("writer.not-reached", 1, NotReached.class, heard -> notReached(heard, contacts))
                .ignores("mail.in-doubt")
                .build();
    }

    private static Verdict notReached(Heard<NotReached> heard, Contacts contacts) {
        if (!heard.facts().owner().equals(OURS)) {
            return Verdict.NOTHING_TO_DO;
        }
        contacts.doesNotWork(heard.facts().contactId());
        return Verdict.HANDLED;
    }
}
