package org.vestka.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.vestka.platform.identity.testing.IdentityForTests;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.testing.Eventually;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.prisoners.Photos;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Standing;

/** A photograph of a prisoner: put up, seen, taken down, and refused in words where it is none. */
class PhotosTest extends RunningRegistry {
    private static final Pattern IMAGE = Pattern.compile("<img src=\"([^\"]+)\"[^>]*alt=\"([^\"]+)\"");

    @Autowired
    private Photos photos;

    @Test
    void aPhotographIsMadeAnewShownWithWordsAndGoneWithItsPrisoner() throws IOException {
        Facility colony = aColony("71");
        facilities.enter(colony);
        Prisoner prisoner = aWoman("Фиалкина", colony);
        prisoners.register(prisoner);
        assertThat(registrar("/desk/registry/prisoners/" + prisoner.prisonerId()))
                .contains("/photo\"");
        assertThat(upload(prisoner, withAComment(png(1_500, 1_000)))
                        .getStatusCode()
                        .value())
                .isEqualTo(302);

        String page = visitor("/prisoners/" + prisoner.prisonerId(), "en");
        Matcher image = IMAGE.matcher(page);
        assertThat(image.find()).as(page).isTrue();
        assertThat(image.group(2)).contains("Ustinia");
        byte[] shown = picture(image.group(1), 200);
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(Math.max(seen.getWidth(), seen.getHeight())).isEqualTo(640);
        assertThat(new String(shown, StandardCharsets.ISO_8859_1))
                .as("nothing of what the file said about itself")
                .doesNotContain("a camera in Vydumsk");
        picture(image.group(1).replaceFirst("[0-9a-f-]{36}$", RandomId.next()), 404);

        post(
                "/desk/registry/prisoners/" + prisoner.prisonerId() + "/move",
                form(Map.of("standing", "wants-privacy", "facilityId", colony.facilityId())));
        picture(image.group(1), 404);
        assertThat(photos.of(prisoner.prisonerId())).as("the pixels are gone").isEmpty();
        ResponseEntity<String> hidden = upload(prisoner, png(20, 20));
        assertThat(hidden.getStatusCode().value()).isEqualTo(409);
        assertThat(photos.of(prisoner.prisonerId())).isEmpty();
    }

    @Test
    void ofTwoEntriesThatBecomeOneThePhotographGoesOnUnlessOneWantsPrivacy() throws IOException {
        Facility colony = aColony("73");
        facilities.enter(colony);
        Prisoner kept = aWoman("Незабудкина", colony);
        Prisoner duplicate = aWoman("Незабудкіна", colony);
        prisoners.register(kept);
        prisoners.register(duplicate);
        upload(duplicate, png(40, 30));
        String before = photos.of(duplicate.prisonerId()).orElseThrow().photoId();
        merge(kept, duplicate);
        assertThat(photos.of(kept.prisonerId()).orElseThrow().photoId()).isEqualTo(before);
        assertThat(photos.of(duplicate.prisonerId())).isEmpty();

        Prisoner hidden = aWoman("Незабуткина", colony);
        prisoners.register(hidden);
        post(
                "/desk/registry/prisoners/" + hidden.prisonerId() + "/move",
                form(Map.of("standing", "wants-privacy", "facilityId", colony.facilityId())));
        merge(kept, hidden);
        assertThat(photos.of(kept.prisonerId()))
                .as("of whoever wants privacy no pixel is kept")
                .isEmpty();
    }

    @Test
    void whomAListHidesLosesThePhotographToo() throws IOException {
        Facility colony = aColony("74");
        facilities.enter(colony);
        Prisoner prisoner = aWoman("Барвинкина", colony);
        prisoners.register(prisoner);
        upload(prisoner, png(40, 30));
        String list = "ФИО;Дата рождения;Статус\nБарвинкина Устинья Лукинична;07.03.1988;wants-privacy\n";
        post(bring(list), form(Map.of()));
        assertThat(prisoners.find(prisoner.prisonerId()).orElseThrow().standing())
                .isEqualTo(Standing.WANTS_PRIVACY);
        Eventually.asserted(() -> assertThat(photos.of(prisoner.prisonerId())).isEmpty());
    }

    private void merge(Prisoner kept, Prisoner duplicate) {
        post("/desk/registry/prisoners/" + kept.prisonerId() + "/merge", form(Map.of("with", duplicate.prisonerId())));
    }

    @Test
    void whatIsNoPhotographIsRefusedInWordsAndChangesNothing() throws IOException {
        Prisoner prisoner = aWoman("Гвоздикина", aColony("72"));
        prisoners.register(prisoner);
        byte[] good = png(40, 30);
        assertThat(upload(prisoner, good).getStatusCode().value()).isEqualTo(302);
        String before = Objects.requireNonNull(
                photos.of(prisoner.prisonerId()).orElseThrow().photoId());
        Map<String, byte[]> hostile = Map.of(
                "Choose a file", new byte[0],
                "neither JPEG nor PNG", "<svg onload=\"x\"/>".getBytes(StandardCharsets.UTF_8),
                "damaged", Arrays.copyOf(good, good.length / 2),
                "larger than any we take", hugeByItsHeader(good));
        hostile.forEach((words, file) -> {
            ResponseEntity<String> answer = upload(prisoner, file);
            assertThat(answer.getStatusCode().value()).as(words).isEqualTo(422);
            assertThat(answer.getBody()).contains(words);
        });
        assertThat(photos.of(prisoner.prisonerId()).orElseThrow().photoId()).isEqualTo(before);

        post("/desk/registry/prisoners/" + prisoner.prisonerId() + "/photo/take-down", form(Map.of()));
        assertThat(visitor("/prisoners/" + prisoner.prisonerId(), "en")).doesNotContain("<img");
    }

    private ResponseEntity<String> upload(Prisoner prisoner, byte[] file) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("_form", IdentityForTests.FORM);
        parts.add("photoId", RandomId.next());
        parts.add("picture", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return "photo.png";
            }
        });
        return client().post()
                .uri("/desk/registry/prisoners/" + prisoner.prisonerId() + "/photo")
                .header(
                        "Authorization",
                        identity.desk("registrar").person("p-1").language("en").bearer())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange((request, response) -> ResponseEntity.status(response.getStatusCode())
                        .body(new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
    }

    private byte[] picture(String path, int status) {
        return client().get()
                .uri(path)
                .header("Authorization", identity.visitor().bearer())
                .exchange((request, response) -> {
                    assertThat(response.getStatusCode().value()).as(path).isEqualTo(status);
                    return response.getBody().readAllBytes();
                });
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, 0x8899aa + x);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** Behind the end of the picture, where decoders do not look and metadata readers do. */
    private static byte[] withAComment(byte[] png) {
        byte[] comment = "a camera in Vydumsk".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(png, png.length + comment.length);
        System.arraycopy(comment, 0, both, png.length, comment.length);
        return both;
    }

    /** Width and height of a PNG stand in bytes 16 to 23. */
    private static byte[] hugeByItsHeader(byte[] png) {
        byte[] huge = png.clone();
        huge[17] = 0x7f;
        huge[21] = 0x7f;
        return huge;
    }
}
