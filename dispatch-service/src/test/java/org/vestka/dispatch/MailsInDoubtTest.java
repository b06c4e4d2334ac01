package org.vestka.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.dispatch.unsuremail.UnsureMail;
import org.vestka.dispatch.unsuremail.mongo.MongoUnsureMails;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.testing.Eventually;

/** Mails that may have left or not, decided about by a coordinator. */
class MailsInDoubtTest extends HouseOfDispatch {

    @Autowired
    private MongoUnsureMails mails;

    @Test
    void aCoordinatorDecidesOnceAndAReturnedOneNeedsNoDecision() {
        String again = inDoubt();
        String returned = inDoubt();
        Eventually.asserted(() -> assertThat(mails.count()).isEqualTo(2));
        Volunteer coordinator = volunteer("en", "coordinator");
        assertThat(coordinator.get("/desk/dispatch/mails").getBody())
                .contains(again, returned, "“An answer is there”", "Send it again");
        assertThat(volunteer("en", "dispatcher")
                        .get("/desk/dispatch/mails")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(asService("door-desk", "/internal/desk-counts").getBody()).contains("dispatch.mails");

        say(
                returned,
                Outgoing.of(
                        "mails",
                        returned,
                        "writer.not-reached",
                        1,
                        Map.of(
                                "noticeId",
                                returned,
                                "contactId",
                                UUID.randomUUID().toString(),
                                "owner",
                                "letter-service")));
        Eventually.asserted(() -> assertThat(mails.count()).isEqualTo(1));

        for (String choice : new String[] {"send-again", "leave"}) {
            assertThat(coordinator
                            .post("/desk/dispatch/mails/" + again, "choice", choice)
                            .getHeaders()
                            .getLocation())
                    .hasPath("/desk/dispatch/mails");
        }
        assertThat(mails.count()).isZero();
        assertThat(mails.find(again).orElseThrow().choice()).isEqualTo(UnsureMail.Choice.SEND_AGAIN);
    }

    private String inDoubt() {
        String noticeId = UUID.randomUUID().toString();
        say(
                noticeId,
                Outgoing.of(
                        "mails",
                        noticeId,
                        "mail.in-doubt",
                        1,
                        Map.of("noticeId", noticeId, "template", "answer-ready", "language", "ru")));
        return noticeId;
    }
}
