package org.vestka.dispatch.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.dispatch.scanning.PhotographedSheet.aSheetWith;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.dispatch.scanning.ScanReading.Read;
import org.vestka.dispatch.scanning.ScanReading.Reason;
import org.vestka.dispatch.scanning.ScanReading.Refused;

class ScanReaderTest {

    private final ScanReader reader = new ScanReader(ScanLimits.usual());

    @Test
    void readsAnUprightScanOfEachFormat() throws IOException {
        ReplyCode code = ReplyCode.random(new Random(1));
        PhotographedSheet sheet = aSheetWith(code).at(150);
        for (byte[] file : List.of(sheet.png(), sheet.jpeg(0.8f), sheet.pdf())) {
            assertThat(reader.read(file)).isInstanceOfSatisfying(Read.class, read -> {
                assertThat(read.pages()).hasSize(1);
                assertThat(read.pages().getFirst().codes()).containsExactly(code);
            });
        }
    }

    @Test
    void turnsAPageUprightByItsCode() throws IOException {
        ReplyCode code = ReplyCode.random(new Random(2));
        for (double turned : new double[] {90, 180, 270}) {
            assertThat(reader.read(aSheetWith(code).at(120).turned(turned).jpeg(0.8f)))
                    .isInstanceOfSatisfying(Read.class, read -> {
                        ScanReading.Page page = read.pages().getFirst();
                        assertThat(page.codes()).containsExactly(code);
                        assertThat(page.height()).isGreaterThan(page.width());
                        assertThat(PhotographedSheet.darkCorners(page.jpeg())).isEqualTo("upper right, lower left");
                    });
        }
    }

    @Test
    void keepsNothingOfTheOriginalFile() throws IOException {
        byte[] photograph = aSheetWith(ReplyCode.random(new Random(3))).at(100).jpegWithComment("taken by J. Canary");
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("Canary");
        assertThat(reader.read(photograph))
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> assertThat(new String(read.pages().getFirst().jpeg(), StandardCharsets.ISO_8859_1))
                                .doesNotContain("Canary"));
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThat(reader.read(new byte[0])).isEqualTo(new Refused(Reason.EMPTY));
        assertThat(reader.read("<html>hello</html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refused(Reason.NOT_AN_IMAGE));
        assertThat(reader.read(new byte[21 * 1024 * 1024])).isEqualTo(new Refused(Reason.TOO_LARGE));
    }

    @Test
    void refusesAPictureOfThirtyThousandByThirtyThousandByItsHeader() throws IOException {
        assertThat(reader.read(pngThatClaims(30_000, 30_000))).isEqualTo(new Refused(Reason.TOO_MANY_PIXELS));
    }

    @Test
    void refusesBrokenFilesAndStaysAlive() throws IOException {
        byte[] whole = aSheetWith(ReplyCode.random(new Random(4))).at(100).png();
        assertThat(reader.read(Arrays.copyOf(whole, whole.length / 3))).isEqualTo(new Refused(Reason.BROKEN));
        assertThat(reader.read("%PDF-1.7 and then nothing".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Refused(Reason.BROKEN));
        assertThat(reader.read(pngThatClaims(3_000, 3_000))).isEqualTo(new Refused(Reason.BROKEN));
    }

    @Test
    void refusesAPdfOfTooManyPages() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 201; i++) {
                document.addPage(new PDPage());
            }
            document.save(pdf);
        }
        assertThat(reader.read(pdf.toByteArray())).isEqualTo(new Refused(Reason.TOO_MANY_PAGES));
    }

    @Test
    void killsAChildThatWorksTooLongOrWantsTooMuchMemory() throws IOException {
        byte[] sheet = aSheetWith(ReplyCode.random(new Random(5))).at(300).png();
        ScanLimits impatient = new ScanLimits(20_000_000, 20_000, 100_000_000L, 20, Duration.ofMillis(30), 256, 1);
        assertThat(new ScanReader(impatient).read(sheet)).isEqualTo(new Refused(Reason.TOO_MUCH_WORK));
        ScanLimits small = new ScanLimits(20_000_000, 20_000, 100_000_000L, 20, Duration.ofSeconds(20), 16, 1);
        assertThat(new ScanReader(small).read(sheet)).isEqualTo(new Refused(Reason.TOO_MUCH_WORK));
    }

    @Test
    void readsATiffOfSeveralPages() throws IOException {
        ReplyCode code = ReplyCode.random(new Random(6));
        assertThat(reader.read(aSheetWith(code).at(100).tiff(2))).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.pages()).hasSize(2);
            assertThat(read.pages().getLast().codes()).containsExactly(code);
        });
    }

    @Test
    void saysThatItCannotReadApplesFormat() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reader.read(heic)).isEqualTo(new Refused(Reason.HEIC));
    }

    @Test
    void survivesAPdfThatGrowsBeyondAllBounds() throws IOException {
        assertThat(reader.read(pdfBomb()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isIn(Reason.BROKEN, Reason.TOO_MUCH_WORK));
        ReplyCode code = ReplyCode.random(new Random(8));
        assertThat(reader.read(aSheetWith(code).at(100).jpeg(0.8f))).isInstanceOf(Read.class);
    }

    @Test
    void makesAPolyglotAnOrdinaryPictureOrRefusesIt() throws IOException {
        byte[] picture = aSheetWith(ReplyCode.random(new Random(9))).at(100).jpeg(0.6f);
        byte[] script = "<script>alert(1)</script>%PDF-1.7 PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(picture, picture.length + script.length);
        System.arraycopy(script, 0, both, picture.length, script.length);
        assertThat(reader.read(both))
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> assertThat(new String(read.pages().getFirst().jpeg(), StandardCharsets.ISO_8859_1))
                                .doesNotContain("script", "%PDF", "PK\u0003\u0004"));
        byte[] scriptFirst = "GIF89a/*".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reader.read(scriptFirst)).isEqualTo(new Refused(Reason.NOT_AN_IMAGE));
    }

    /** A page whose content is a few kilobytes that unpack to hundreds of megabytes of drawing. */
    private static byte[] pdfBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
            try (var packed = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
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

    @Test
    void findsTheJarItWasStartedFrom() {
        assertThat(ChildProcess.bootJar("file:/srv/classes/")).isNull();
        assertThat(ChildProcess.bootJar("file:/srv/lib/dispatch-service.jar")).isNull();
        assertThat(ChildProcess.bootJar("jar:nested:/srv/dispatch.jar/!BOOT-INF/classes/!/"))
                .isEqualTo("/srv/dispatch.jar");
        assertThat(ChildProcess.bootJar("jar:nested:/srv/a%20b/standalone.jar/!BOOT-INF/lib/dispatch-service.jar!/"))
                .isEqualTo("/srv/a b/standalone.jar");
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
