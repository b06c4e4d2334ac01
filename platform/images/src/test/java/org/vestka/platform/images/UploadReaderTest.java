package org.vestka.platform.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.vestka.platform.images.PictureReading.Made;
import org.vestka.platform.images.PictureReading.Refused;

class UploadReaderTest {

    /** 96 by 64 pixels from orange to navy. */
    private static final String HEIC = """
            AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAT9tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAA
            AAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFjAAEAAAAAAAAAQQAAACNpaW5mAAAAAAABAAAAFWluZmUC
            AAAAAAEAAGh2YzEAAAAAv2lwcnAAAAChaXBjbwAAAHVodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNw
            AAADAJAAAAMAAAMAHroCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubAgAAAMACAAAAwAIQCIAAQAHRAHBcrAi
            QAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAABJbWRhdAAAAD0o
            Aa8TgCo39qMvQx7aF8tLq1ZKMwwYO7DJnRFyeVsS7zEm6MKIQ8fO/BZyJgu69DHsMmBRaGrqNjgake5u
            """;

    private final UploadReader pictures = new UploadReader(ImageLimits.forPictures(), FileFormat.PICTURES);
    private final UploadReader scans = new UploadReader(ImageLimits.forScans(), EnumSet.allOf(FileFormat.class));

    @Test
    void makesAPictureAnewWithoutAnythingTheFileSaidAboutItself() throws IOException {
        byte[] photograph = withComment(file(300, 200, "jpeg"), "taken by J. Canary");
        assertThat(text(photograph)).contains("Canary");
        assertThat(pictures.picture(photograph)).isInstanceOfSatisfying(Made.class, made -> {
            assertThat(made.picture().width()).isEqualTo(300);
            assertThat(made.picture().height()).isEqualTo(200);
            assertThat(text(made.picture().jpeg())).doesNotContain("Canary");
        });
    }

    @Test
    void makesALargePictureSmallerAndPutsATransparentOneOnWhite() throws IOException {
        BufferedImage clear = new BufferedImage(5_000, 1_000, BufferedImage.TYPE_INT_ARGB);
        assertThat(pictures.picture(file(clear, "png"))).isInstanceOfSatisfying(Made.class, made -> {
            assertThat(made.picture().width()).isLessThanOrEqualTo(2_400);
            assertThat(new Color(pixels(made.picture().jpeg()).getRGB(50, 50))).isEqualTo(Color.WHITE);
        });
    }

    @Test
    void setsAPhotographUprightByWhatTheCameraSays() throws IOException {
        byte[] onItsSide = withOrientation(file(300, 200, "jpeg"), 6);
        assertThat(pictures.picture(onItsSide)).isInstanceOfSatisfying(Made.class, made -> {
            assertThat(made.picture().width()).isEqualTo(200);
            assertThat(made.picture().height()).isEqualTo(300);
        });
    }

    @Test
    void takesOnlyTheFormatsThatWereAskedFor() throws IOException {
        assertThat(pictures.picture(pdf(1))).isEqualTo(new Refused(Unreadable.NOT_AN_IMAGE));
        assertThat(pictures.picture("GIF89a/*".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Refused(Unreadable.NOT_AN_IMAGE));
        assertThat(pictures.picture("<html>hello</html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refused(Unreadable.NOT_AN_IMAGE));
        assertThat(pictures.picture(new byte[0])).isEqualTo(new Refused(Unreadable.EMPTY));
        assertThat(pictures.picture(new byte[11 * 1024 * 1024])).isEqualTo(new Refused(Unreadable.TOO_LARGE));
    }

    @Test
    void refusesAPictureOfThirtyThousandByThirtyThousandByItsHeader() throws IOException {
        assertThat(scans.picture(pngThatClaims(30_000, 30_000))).isEqualTo(new Refused(Unreadable.TOO_MANY_PIXELS));
    }

    @Test
    void refusesBrokenFilesAndStaysAlive() throws IOException {
        byte[] whole = file(400, 300, "png");
        assertThat(scans.picture(Arrays.copyOf(whole, whole.length / 3))).isEqualTo(new Refused(Unreadable.BROKEN));
        assertThat(scans.picture("%PDF-1.7 and then nothing".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Refused(Unreadable.BROKEN));
        assertThat(scans.picture(pngThatClaims(3_000, 3_000))).isEqualTo(new Refused(Unreadable.BROKEN));
        assertThat(scans.picture(whole)).isInstanceOf(Made.class);
    }

    @Test
    void makesAPolyglotAnOrdinaryPicture() throws IOException {
        byte[] picture = file(200, 200, "jpeg");
        byte[] script = "<script>alert(1)</script>%PDF-1.7 PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(picture, picture.length + script.length);
        System.arraycopy(script, 0, both, picture.length, script.length);
        assertThat(scans.picture(both))
                .isInstanceOfSatisfying(
                        Made.class,
                        made -> assertThat(text(made.picture().jpeg()))
                                .doesNotContain("script", "%PDF", "PK\u0003\u0004"));
    }

    @Test
    void rendersTheFirstPagesOfAPdfAndRefusesOneOfTooManyPages() throws IOException {
        List<RenderedPage> pages = new ArrayList<>();
        assertThat(scans.read(pdf(2), pages::add)).isEmpty();
        assertThat(pages).hasSize(2);
        assertThat(scans.read(pdf(201), pages::add)).contains(Unreadable.TOO_MANY_PAGES);
        assertThat(pages).hasSize(2);
    }

    @Test
    void killsAChildThatWorksTooLongOrWantsTooMuchMemory() throws IOException {
        byte[] large = file(3_000, 3_000, "png");
        ImageLimits impatient =
                new ImageLimits(20_000_000, 20_000, 100_000_000L, 20, 2_400, Duration.ofMillis(30), 256, 1);
        assertThat(new UploadReader(impatient, FileFormat.PICTURES).picture(large))
                .isEqualTo(new Refused(Unreadable.TOO_MUCH_WORK));
        ImageLimits small = new ImageLimits(20_000_000, 20_000, 100_000_000L, 20, 2_400, Duration.ofSeconds(20), 16, 1);
        assertThat(new UploadReader(small, FileFormat.PICTURES).picture(large))
                .isEqualTo(new Refused(Unreadable.TOO_MUCH_WORK));
    }

    @Test
    void survivesAPdfThatGrowsBeyondAllBounds() throws IOException {
        assertThat(scans.picture(pdfBomb()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isIn(Unreadable.BROKEN, Unreadable.TOO_MUCH_WORK));
        assertThat(scans.picture(file(100, 100, "jpeg"))).isInstanceOf(Made.class);
    }

    /** Where nothing on the machine can read the format, that is what is said. */
    @Test
    void readsApplesFormatWhereTheMachineCan() throws IOException {
        byte[] heic = Base64.getMimeDecoder().decode(HEIC);
        assertThat(ImageHeader.of(FileFormat.HEIC, heic)).contains(new ImageHeader(96, 64, 1));
        switch (pictures.picture(heic)) {
            case Made made -> {
                assertThat(made.picture().width()).isEqualTo(96);
                assertThat(made.picture().height()).isEqualTo(64);
                assertThat(pictures.picture(Arrays.copyOf(heic, 380))).isEqualTo(new Refused(Unreadable.BROKEN));
            }
            case Refused refused -> assertThat(refused.reason()).isEqualTo(Unreadable.HEIC);
        }
        byte[] vast = heic.clone();
        int size = text(heic).indexOf("ispe") + 8;
        vast[size] = 0x7F;
        assertThat(pictures.picture(vast)).isEqualTo(new Refused(Unreadable.TOO_MANY_PIXELS));
    }

    @Test
    void findsTheJarItWasStartedFrom() {
        assertThat(ChildProcess.bootJar("file:/srv/classes/")).isNull();
        assertThat(ChildProcess.bootJar("file:/srv/lib/dispatch-service.jar")).isNull();
        assertThat(ChildProcess.bootJar("jar:nested:/srv/dispatch.jar/!BOOT-INF/classes/!/"))
                .isEqualTo("/srv/dispatch.jar");
        assertThat(ChildProcess.bootJar("jar:nested:/srv/a%20b/standalone.jar/!BOOT-INF/lib/dispatch-service.jar!/"))
                .isEqualTo("/srv/a b/standalone.jar");
    }

    private static byte[] file(int width, int height, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillOval(width / 8, height / 8, width / 2, height / 2);
        brush.dispose();
        return file(picture, format);
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private static BufferedImage pixels(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] withComment(byte[] jpeg, String comment) throws IOException {
        return withSegment(jpeg, 0xFE, comment.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(exif);
        out.writeBytes("Exif\0\0MM");
        out.writeShort(42);
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        return withSegment(jpeg, 0xE1, exif.toByteArray());
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(marker);
        out.writeShort(content.length + 2);
        out.write(content);
        out.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    private static byte[] pdf(int pages) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.save(pdf);
        }
        return pdf.toByteArray();
    }

    /** A page whose content is a few kilobytes that unpack to hundreds of megabytes of drawing. */
    private static byte[] pdfBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            try (var packed = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] drawing = "0 0 m 500 500 l 9 9 l ".repeat(4096).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 4_000; i++) {
                    packed.write(drawing);
                }
                packed.write("S".getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] pngThatClaims(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream ihdr = new DataOutputStream(header);
        ihdr.writeBytes("IHDR");
        ihdr.writeInt(width);
        ihdr.writeInt(height);
        ihdr.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }
}
