package org.vestka.assignment.guardians.messaging;

import java.util.List;
import org.vestka.assignment.guardians.GuardianEvent;
import org.vestka.assignment.guardians.GuardianEvent.AddressToBeConfirmed;
import org.vestka.assignment.guardians.GuardianEvent.GuardianToBeTold;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Outgoing;

/** Asks the mailer for mails to guardians, by the schema under {@code contracts/notices}. */
public final class GuardianAnnouncer implements Announcer<GuardianEvent> {

    record NoticeFacts(String contactId, String owner, String template, String language) {}

    @Override
    public List<Outgoing> announce(GuardianEvent event) {
        return List.of(
                switch (event) {
                    case GuardianToBeTold(String contactId, String language) ->
                        notice(contactId, "guardian-news", language);
                    case AddressToBeConfirmed(String contactId, String language) ->
                        notice(contactId, "guardian-address", language);
                });
    }

    private static Outgoing notice(String contactId, String template, String language) {
        return Outgoing.of(
                "notices",
                contactId,
                "writer.to-be-told",
                1,
                new NoticeFacts(contactId, "assignment-service", template, language));
    }
}
