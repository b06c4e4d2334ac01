package org.vestka.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.letter.Browser.Answer;
import org.vestka.letter.correspondence.Correspondent;
import org.vestka.letter.correspondence.Pictures;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.testing.Eventually;

/** A writer's picture: uploaded, made anew, sealed, kept with a draft, shown to whoever reads the letter first. */
class PictureInLetterTest extends HouseOfLetters {

    @Autowired
    private Pictures pictures;

    @Test
    void aPictureStaysWithItsDraftAndIsShownToTheModeratorWithoutAnythingTheFileSaid() throws IOException {
        WritingJourney journey = new WritingJourney(visitor(), aPrisonerWherePicturesAreTaken());
        assertThat(journey.begin().body()).contains("type=\"file\" name=\"picture\"");
        Answer kept = visitor().upload("/write/keep", journey.form, "picture", photograph());
        assertThat(kept.status()).isEqualTo(200);
        byte[] sealed = pictures.find(journey.letterId).orElseThrow().ciphertext();
        assertThat(text(sealed)).doesNotContain("JFIF", "Canary");

        assertThat(visitor()
                        .post("/receipt", java.util.Map.of("code", kept.code()))
                        .words())
                .contains("A picture is saved with your letter");
        assertThat(journey.send().status()).isEqualTo(200);
        assertThat(pictures.has(journey.letterId)).isTrue();

        Browser moderator = volunteer("m-picture", "moderator");
        moderator.post("/desk/letters/" + journey.letterId + "/claim", java.util.Map.of());
        String way = "/desk/letters/" + journey.letterId + "/picture";
        assertThat(moderator.get("/desk/letters/" + journey.letterId).body()).contains("src=\"" + way + "\"");
        Answer shown = moderator.get(way);
        assertThat(shown.type()).isEqualTo("image/jpeg");
        assertThat(text(shown.bytes())).doesNotContain("Canary");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shown.bytes()));
        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(volunteer("m-another", "moderator").get(way).status()).isEqualTo(404);

        assertThat(service("dispatch-service")
                        .get("/internal/pictures/" + journey.letterId)
                        .body())
                .contains("\"sealed\":");
        assertThat(service("translation-service")
                        .get("/internal/pictures/" + journey.letterId)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPictureCanBeTakenOutAgain() throws IOException {
        WritingJourney journey = new WritingJourney(visitor(), aPrisonerWherePicturesAreTaken());
        journey.begin();
        visitor().upload("/write/keep", journey.form, "picture", photograph());
        assertThat(journey.with("withoutPicture", "true").send().status()).isEqualTo(200);
        assertThat(pictures.has(journey.letterId)).isFalse();
    }

    @Test
    void whatIsNoPictureIsRefusedInWordsAndTheTextStays() throws IOException {
        WritingJourney journey = new WritingJourney(visitor(), aPrisonerWherePicturesAreTaken());
        journey.begin();
        byte[] broken = Arrays.copyOf(photograph(), 200);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(visitor()
                        .upload("/write/send", journey.form, "picture", broken)
                        .words())
                .contains("The file is damaged", "the ferns came up", "choose your picture once more");
        assertThat(visitor()
                        .upload("/write/send", journey.form, "picture", script)
                        .words())
                .contains("This is no picture that we can read");
        assertThat(letters.byId(journey.letterId)).isEmpty();
    }

    @Test
    void whereNobodySaysThatPicturesAreLetThroughNoneIsTaken() throws IOException {
        WritingJourney journey = new WritingJourney(visitor(), aKnownPrisoner());
        assertThat(journey.begin().words()).contains("We do not know that pictures are let through there");
        Answer refused = visitor().upload("/write/send", journey.form, "picture", photograph());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Pictures are not let through there");
        assertThat(pictures.has(journey.letterId)).isFalse();
    }

    private String aPrisonerWherePicturesAreTaken() {
        String facilityId = UUID.randomUUID().toString();
        String prisonerId = UUID.randomUUID().toString();
        var facility = new java.util.HashMap<>(Foreign.facility(facilityId));
        @SuppressWarnings("unchecked")
        var rules = new java.util.HashMap<>((java.util.Map<String, Object>) facility.get("rules"));
        rules.put("images", true);
        facility.put("rules", rules);
        say(facilityId, Outgoing.of("facilities", facilityId, "facility.changed", 1, facility));
        say(
                prisonerId,
                Outgoing.of(
                        "prisoners", prisonerId, "prisoner.registered", 1, Foreign.prisoner(prisonerId, facilityId)));
        Eventually.value(
                () -> correspondents.byId(prisonerId).filter(Correspondent::takesPictures),
                java.util.Optional::isPresent);
        return prisonerId;
    }

    private static byte[] photograph() throws IOException {
        BufferedImage picture = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.GREEN);
        brush.fillOval(20, 20, 200, 150);
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        byte[] plain = jpeg.toByteArray();
        byte[] said = "taken by Canary".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (said.length + 2)});
        file.write(said);
        file.write(plain, 2, plain.length - 2);
        return file.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
