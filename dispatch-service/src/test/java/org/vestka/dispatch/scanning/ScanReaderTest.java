package org.vestka.dispatch.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.dispatch.scanning.sheets.PhotographedSheet.aSheetWith;

import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.dispatch.scanning.ScanReading.Read;
import org.vestka.dispatch.scanning.ScanReading.Refused;
import org.vestka.dispatch.scanning.sheets.PhotographedSheet;
import org.vestka.platform.images.ImageLimits;
import org.vestka.platform.images.Unreadable;

/** What an upload may do to us at all is tried where uploads are decoded, in the platform. */
class ScanReaderTest {

    private final ScanReader reader = new ScanReader(ImageLimits.forScans());

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
    void makesGreyPaperWhiteAndKeepsTheWritingDark() throws IOException {
        byte[] dim = dimmed(
                aSheetWith(ReplyCode.random(new Random(7))).writtenOn().at(100).picture());
        assertThat(reader.read(dim)).isInstanceOfSatisfying(Read.class, read -> {
            BufferedImage page = pixels(read.pages().getFirst().jpeg());
            int blank = page.getRGB(page.getWidth() / 2, page.getHeight() - 5) & 0xFF;
            assertThat(blank).as("paper").isGreaterThan(235);
            int darkest = 255;
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    darkest = Math.min(darkest, page.getRGB(x, y) >> 8 & 0xFF);
                }
            }
            assertThat(darkest).as("ink").isLessThan(30);
        });
    }

    /** As a phone sees a sheet by lamplight: paper at two thirds of white, ink far from black. */
    private static byte[] dimmed(BufferedImage sheet) throws IOException {
        BufferedImage dim = new RescaleOp(0.45f, 50, null).filter(sheet, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(dim, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage pixels(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
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
    void refusesWhatItsChildRefuses() {
        assertThat(reader.read(new byte[0])).isEqualTo(new Refused(Unreadable.EMPTY));
        assertThat(reader.read(new byte[] {1, 2, 3, 4})).isEqualTo(new Refused(Unreadable.NOT_AN_IMAGE));
    }
}
