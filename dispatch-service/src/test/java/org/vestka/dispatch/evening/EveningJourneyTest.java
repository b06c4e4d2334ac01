package org.vestka.dispatch.evening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.vestka.dispatch.HouseOfDispatch;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.dispatch.scanning.sheets.PhotographedSheet;
import org.vestka.platform.testing.Eventually;

/** Paper leaves for an evening of letters, and what was written there is photographed and kept. */
class EveningJourneyTest extends HouseOfDispatch {

    private static final String HOME = "/desk/dispatch/evenings";

    private final String today = LocalDate.now(ZoneOffset.UTC).toString();

    @Autowired
    private MongoTemplate store;

    @Test
    void thePackNamesThoseAloneWhomStrangersMayWriteTo() throws IOException {
        String facility = aFacility("ФКУ ИК-61");
        aPrisoner("Свиристелев", facility);
        for (String standing : new String[] {"wants-privacy", "relatives-only", "asks-for-no-letters"}) {
            String hidden = UUID.randomUUID().toString();
            say(hidden, aboutPrisoner("prisoner.registered", hidden, "Скрытнев", facility, standing));
        }
        Volunteer dispatcher = volunteer("en", "dispatcher");
        String page = Eventually.value(
                () -> String.valueOf(dispatcher.get(HOME + "/" + facility).getBody()),
                body -> body.contains("1 person there"));
        assertThat(page).contains("At most 2 sheets", "The paper as one PDF").doesNotContain("Скрытнев");
        assertThat(dispatcher.get(HOME + "?q=ик-61").getBody()).contains(facility);

        ResponseEntity<byte[]> pack = dispatcher.bytes(HOME + "/" + facility + "/pack?part=1");
        assertThat(pack.getHeaders().getCacheControl()).contains("no-store");
        byte[] pdf = Objects.requireNonNull(pack.getBody());
        Path eyes = Files.createDirectories(Path.of("target", "paper"));
        Files.write(eyes.resolve("evening.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            String text = new PDFTextStripper().getText(document).replace('\u00A0', ' ');
            assertThat(text)
                    .contains("Свиристелев Сергей Павлович, 1985 г. р.")
                    .contains("Свиристелеву Сергею Павловичу", "614055", "А. Сад", "At most 2 sheets")
                    .doesNotContain("Скрытнев");
        }
    }

    @Test
    void nobodyIsOnPaperWhereMailEndangersOrRelativesAloneMayWrite() {
        String facility = aFacility("ФКУ ИК-62", Map.of("relativesOnly", true));
        aPrisoner("Чечёткин", facility);
        Volunteer dispatcher = volunteer("en", "dispatcher");
        Eventually.asserted(() ->
                assertThat(dispatcher.get(HOME + "/" + facility).getBody()).contains("Nobody there may be written to"));
    }

    @Test
    void aPhotographedCardIsKeptSealedAndCanBeRemoved() throws IOException {
        String facility = aFacility("ФКУ ИК-63");
        String prisoner = aPrisoner("Вьюрков", facility);
        Volunteer dispatcher = volunteer("en", "dispatcher");
        String found = Eventually.value(
                () -> String.valueOf(dispatcher.get(HOME + "/cards?q=вьюрков").getBody()),
                page -> page.contains(prisoner));
        assertThat(found).contains("1985");
        String card = idsAfter(
                        String.valueOf(dispatcher
                                .get(HOME + "/cards/new?prisoner=" + prisoner)
                                .getBody()),
                        "name=\"cardId\" value=\"")
                .getFirst();
        byte[] photograph =
                PhotographedSheet.aSheetWith(ReplyCode.random()).at(60).jpeg(0.6f);
        Map<String, String> fields =
                Map.of("cardId", card, "prisonerId", prisoner, "on", today, "remark", "signed with a drawn bird");
        assertThat(dispatcher.send(HOME + "/cards", fields, "pictures", "GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .satisfies(answer -> assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT))
                .satisfies(answer -> assertThat(answer.getBody()).contains("no picture"));
        for (int i = 0; i < 2; i++) {
            assertThat(String.valueOf(dispatcher
                            .send(HOME + "/cards", fields, "pictures", photograph, photograph)
                            .getHeaders()
                            .getLocation()))
                    .contains(card);
        }
        assertThat(dispatcher.get(HOME + "/cards").getBody()).contains("Вьюрков");
        assertThat(dispatcher.get(HOME + "/cards/" + card).getBody())
                .contains("signed with a drawn bird", "/pictures/2")
                .doesNotContain("/pictures/3");
        assertThat(dispatcher.bytes(HOME + "/cards/" + card + "/pictures/2").getBody())
                .startsWith(0xFF, 0xD8, 0xFF);
        assertThat(String.valueOf(store.getCollection("cards")
                        .find(new org.bson.Document("_id", card))
                        .first()))
                .contains(prisoner)
                .doesNotContain("drawn bird");

        dispatcher.post(HOME + "/cards/" + card + "/remove");
        assertThat(dispatcher.get(HOME + "/cards/" + card).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(dispatcher.bytes(HOME + "/cards/" + card + "/pictures/1").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(dispatcher
                        .send(HOME + "/cards", fields, "pictures", photograph)
                        .getStatusCode())
                .as("an old form brings nothing back")
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void noCardIsKeptForSomebodyWhoWantsPrivacy() {
        String hidden = UUID.randomUUID().toString();
        String facility = aFacility("ФКУ ИК-64");
        say(hidden, aboutPrisoner("prisoner.registered", hidden, "Тайнов", facility, "wants-privacy"));
        aPrisoner("Явнов", facility);
        Volunteer dispatcher = volunteer("en", "dispatcher");
        Eventually.asserted(() ->
                assertThat(dispatcher.get(HOME + "/cards?q=явнов").getBody()).contains("Явнов Сергей"));
        Eventually.asserted(
                () -> assertThat(dispatcher.get(HOME + "/cards?q=тайнов").getBody())
                        .contains("Nobody of that name")
                        .doesNotContain(hidden));
        assertThat(dispatcher.get(HOME + "/cards/new?prisoner=" + hidden).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }
}
