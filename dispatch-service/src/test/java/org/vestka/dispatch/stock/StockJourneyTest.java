package org.vestka.dispatch.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.vestka.dispatch.HouseOfDispatch;
import org.vestka.dispatch.posting.Posting;
import org.vestka.platform.testing.Eventually;

/** Letters that are posted take from the stock by themselves, and what they cost is told by month, way and facility. */
class StockJourneyTest extends HouseOfDispatch {

    private static final String HOME = "/desk/dispatch/stock";

    @Autowired
    private Stockroom stockroom;

    @Test
    void aPostedLetterTakesSheetsEnvelopesAndStamps() {
        Volunteer dispatcher = volunteer("en", "dispatcher");
        dispatcher.post(HOME, "place", "RUSSIA", "kind", "STAMP", "face", "30");
        dispatcher.post(HOME, "place", "RUSSIA", "kind", "ENVELOPE", "format", "C5_WINDOW");
        dispatcher.post(HOME, "place", "RUSSIA", "kind", "PAPER");
        assertThat(String.valueOf(dispatcher
                        .post(HOME, "place", "RUSSIA", "kind", "STAMP", "face", "none")
                        .getHeaders()
                        .getLocation()))
                .contains("what-is-it");
        String form = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            dispatcher.post(HOME + "/RUSSIA:STAMP:3000/bought", "formId", form, "pieces", "100", "paid", "3000");
        }
        dispatcher.post(
                HOME + "/RUSSIA:ENVELOPE:C5_WINDOW/bought",
                "formId",
                UUID.randomUUID().toString(),
                "pieces",
                "50",
                "paid",
                "250");
        dispatcher.post(
                HOME + "/RUSSIA:ENVELOPE:C5_WINDOW/counted",
                "formId",
                UUID.randomUUID().toString(),
                "pieces",
                "",
                "lowAt",
                "48");
        dispatcher.post(HOME + "/tariff", "place", "RUSSIA", "price-RU-1", "60", "price-RU-2", "65,00");
        assertThat(dispatcher.get(HOME + "/tariff?place=RUSSIA").getBody()).contains("65.00");
        assertThat(dispatcher.get(HOME).getBody()).contains("Stamps of 30.00", "5.00");

        int paperBefore = there("RUSSIA:PAPER:A4");
        String facility = aFacility("ФКУ ИК-51");
        Posting letter = aClearedLetter(aPrisoner("Сорокин", facility), "Здравствуйте, Сергей!", "Пеночка");
        Eventually.asserted(
                () -> assertThat(dispatcher.get("/desk/dispatch").getBody()).contains(facility));
        String batch = UUID.randomUUID().toString();
        dispatcher.post(
                "/desk/dispatch/batches",
                "batchId",
                batch,
                "facilityId",
                facility,
                "envelope",
                "C5_WINDOW",
                "answerEnvelope",
                "true");
        String path = "/desk/dispatch/batches/" + batch;
        Eventually.asserted(
                () -> assertThat(dispatcher.post(path + "/pdf").getStatusCode()).isEqualTo(HttpStatus.OK));
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        dispatcher.post(path + "/posted", "postingId", letter.postingId(), "on", today);

        // two sheets in an envelope of C5 with another inside are 24 grams: the second step
        assertThat(there("RUSSIA:STAMP:3000")).isEqualTo(97);
        assertThat(there("RUSSIA:ENVELOPE:C5_WINDOW")).isEqualTo(48);
        assertThat(there("RUSSIA:PAPER:A4")).isEqualTo(paperBefore - 2);
        assertThat(dispatcher.get("/desk/dispatch").getBody()).contains("in stock run");
        assertThat(dispatcher.get(HOME + "/RUSSIA:STAMP:3000").getBody()).contains("−3", "+100", "1 letter");
        assertThat(dispatcher.get(HOME + "/costs").getBody())
                .as("three stamps and two envelopes")
                .contains("ФКУ ИК-51", "100.00");
        assertThat(dispatcher.get(HOME + "/nothing").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private int there(String supplyId) {
        return stockroom.stock(Place.RUSSIA).stream()
                .filter(supply -> supply.supplyId().equals(supplyId))
                .findFirst()
                .orElseThrow()
                .count();
    }
}
