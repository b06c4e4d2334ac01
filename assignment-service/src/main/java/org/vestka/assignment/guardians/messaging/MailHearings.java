package org.vestka.assignment.guardians.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.assignment.guardians.SealedAddresses;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;

/** What became of mails to guardians. */
@Configuration(proxyBeanMethods = false)
class MailHearings {

    private static final String OURS = "assignment-service";

    /** The fields of {@code writer.not-reached} that are read. */
    record NotReached(String contactId, String owner) {}

    @Bean
    Hearing mailsHeard(Hearings hearings, SealedAddresses addresses) {
        return hearings.of("mails")
                .hears("writer.not-reached", 1, NotReached.class, heard -> notReached(heard, addresses))
                .ignores("mail.in-doubt")
                .build();
    }

    private static Verdict notReached(Heard<NotReached> heard, SealedAddresses addresses) {
        if (!heard.facts().owner().equals(OURS)) {
            return Verdict.NOTHING_TO_DO;
        }
        addresses.doesNotWork(heard.facts().contactId());
        return Verdict.HANDLED;
    }
}
