package org.vestka.dispatch.electronic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.vestka.dispatch.HouseOfDispatch;
import org.vestka.dispatch.money.Money;
import org.vestka.dispatch.posting.Paperwork;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.posting.PostingStatus;
import org.vestka.platform.testing.Eventually;

/** Letters leave by an electronic way, through the pages, and never on paper too. */
class ElectronicJourneyTest extends HouseOfDispatch {

    private static final String HOME = "/desk/dispatch/electronic/";
    private static final String PARAGRAPH = "Сегодня у нас прилетели журавли, и мы ходили смотреть на них к реке.";

    private final String today = LocalDate.now(ZoneOffset.UTC).toString();

    private String aFacilityWithAWay(String name) {
        return aFacility(
                name,
                Map.of(
                        "channels",
                        List.of(Map.of(
                                "name",
                                "Письмо-онлайн",
                                "charactersPerPage",
                                200,
                                "counting",
                                "characters",
                                "pagePrice",
                                Map.of("minor", 6000, "currency", "RUB"),
                                "replyForm",
                                Map.of("minor", 5950, "currency", "RUB"),
                                "domesticCardsOnly",
                                true))));
    }

    @Test
    void aLetterIsCopiedPageByPageAndNotedAsSent() {
        String facility = aFacilityWithAWay("ФКУ ИК-41");
        Posting letter = aClearedLetter(
                aPrisoner("Сойкин", facility), (PARAGRAPH + "\n\n").repeat(5).strip(), "Вера Листопадова");
        Volunteer dispatcher = volunteer("en", "dispatcher");
        String list = Eventually.value(
                () -> String.valueOf(
                        dispatcher.get(HOME + "facilities/" + facility).getBody()),
                page -> page.contains("Сойкин"));
        assertThat(list).contains("Письмо-онлайн", "60.00", "59.50", "Only bank cards");
        assertThat(dispatcher.get("/desk/dispatch/electronic").getBody()).contains("ФКУ ИК-41");

        String path = HOME + letter.postingId();
        assertThat(location(dispatcher.post(path + "/take", "channel", "Письмо-онлайн")))
                .endsWith(path);
        assertThat(location(dispatcher.post(path + "/take", "channel", "Письмо-онлайн")))
                .as("a form sent twice")
                .endsWith(path);
        String page = String.valueOf(dispatcher.get(path).getBody());
        assertThat(page).contains("Page 3 of 3", "журавли", "Вера Листопадова", "180.00", "239.50", "Сойкин Сергей");
        assertThat(dispatcher.get("/desk/dispatch/electronic").getBody()).contains(path);

        assertThat(location(dispatcher.post(
                        path + "/sent", "number", "A-17", "paid", "dear", "currency", "RUB", "on", today)))
                .contains("what-price");
        assertThat(location(dispatcher.post(path + "/sent", "on", "2031-01-01")))
                .contains("not-on-that-day");
        String[] order = {"number", "A-17", "paid", "239,50", "currency", "RUB", "replyForm", "true", "on", today};
        assertThat(location(dispatcher.post(path + "/sent", order))).contains("said=sent");
        assertThat(location(dispatcher.post(path + "/sent", order)))
                .as("a form sent twice")
                .contains("said=sent");
        Posting sent = postings.find(letter.postingId()).orElseThrow();
        assertThat(sent.status()).isEqualTo(PostingStatus.POSTED);
        assertThat(sent.papers().order())
                .isEqualTo(new Paperwork.Order("Письмо-онлайн", 3, "A-17", new Money(23_950, "RUB"), true));
        assertThat(location(dispatcher.post(path + "/back"))).contains("too-late");
        assertThat(dispatcher.get("/desk/dispatch/sent?q=сойкин").getBody()).contains("Письмо-онлайн", "A-17");
    }

    @Test
    void whatIsTakenUpIsNotPrintedAndWhatIsInABatchIsNotTakenUp() {
        String facility = aFacilityWithAWay("ФКУ ИК-42");
        Posting letter = aClearedLetter(aPrisoner("Поползнев", facility), PARAGRAPH, "Пеночка");
        Volunteer dispatcher = volunteer("en", "dispatcher");
        String path = HOME + letter.postingId();
        Eventually.asserted(() -> assertThat(location(dispatcher.post(path + "/take", "channel", "Письмо-онлайн")))
                .endsWith(path));
        assertThat(location(dispatcher.post(
                        "/desk/dispatch/batches", "batchId", UUID.randomUUID().toString(), "facilityId", facility)))
                .contains("nothing-there");
        assertThat(location(dispatcher.post(path + "/back"))).contains("given-back");
        String batch = UUID.randomUUID().toString();
        dispatcher.post("/desk/dispatch/batches", "batchId", batch, "facilityId", facility);
        assertThat(status(letter)).isEqualTo(PostingStatus.IN_BATCH);
        assertThat(location(dispatcher.post(path + "/take", "channel", "Письмо-онлайн")))
                .contains("not-taken");
        assertThat(status(letter)).isEqualTo(PostingStatus.IN_BATCH);
    }

    @Test
    void nothingIsNotedForSomebodyWhoWasMovedOrAWriterWhoErased() {
        String facility = aFacilityWithAWay("ФКУ ИК-43");
        String prisoner = aPrisoner("Пустельгин", facility);
        Posting moved = aClearedLetter(prisoner, PARAGRAPH, "Пеночка");
        Posting erased = aClearedLetter(aPrisoner("Канюков", facility), PARAGRAPH, "Пеночка");
        Volunteer dispatcher = volunteer("en", "dispatcher");
        for (Posting letter : List.of(moved, erased)) {
            String path = HOME + letter.postingId();
            Eventually.asserted(() -> assertThat(location(dispatcher.post(path + "/take", "channel", "Письмо-онлайн")))
                    .endsWith(path));
        }
        say(prisoner, aboutPrisoner("prisoner.transferred", prisoner, "Пустельгин", facility, "being-transferred"));
        Eventually.asserted(
                () -> assertThat(dispatcher.get(HOME + moved.postingId()).getBody())
                        .contains("is being transferred")
                        .doesNotContain("журавли"));
        assertThat(location(dispatcher.post(HOME + moved.postingId() + "/sent", "on", today)))
                .contains("may-not-leave");
        assertThat(status(moved)).isEqualTo(PostingStatus.IN_CHANNEL);
        dispatcher.post(HOME + moved.postingId() + "/back");
        assertThat(status(moved)).isEqualTo(PostingStatus.WAITING);

        LETTERS.erase(erased.threadId());
        assertThat(location(dispatcher.post(HOME + erased.postingId() + "/sent", "on", today)))
                .contains("may-not-leave");
        assertThat(status(erased)).isEqualTo(PostingStatus.ERASED);
    }

    private PostingStatus status(Posting letter) {
        return postings.find(letter.postingId()).orElseThrow().status();
    }

    private static String location(ResponseEntity<?> answer) {
        return String.valueOf(answer.getHeaders().getLocation());
    }
}
