package org.vestka.dispatch.scanning.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.dispatch.scanning.sheets.PhotographedSheet.aSheetWith;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vestka.dispatch.replycode.ReplyCode;

class CodeFinderTest {

    @Test
    void findsTheCodesOfPoorScansAndNeverAnotherOne() throws IOException {
        Random random = new Random(20261121);
        int sheets = 16;
        int found = 0;
        for (int i = 0; i < sheets; i++) {
            ReplyCode code = ReplyCode.random(random);
            byte[] photograph = aSheetWith(code)
                    .writtenOn()
                    .at(List.of(100, 130, 150, 200).get(i % 4))
                    .turned(random.nextInt(4) * 90 + random.nextDouble() * 12 - 6)
                    .blurred(i % 3)
                    .noisy(10 + random.nextInt(30))
                    .jpeg(0.3f + random.nextFloat() * 0.5f);
            List<CodeFinder.Found> codes = CodeFinder.on(grey(photograph));
            assertThat(codes).allSatisfy(one -> assertThat(one.code()).isEqualTo(code));
            found += codes.size();
        }
        assertThat(found).isGreaterThanOrEqualTo(sheets - 1);
    }

    private static CodeFinder.Grey grey(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        byte[] grey = new byte[image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                grey[y * image.getWidth() + x] = (byte) (image.getRGB(x, y) >> 8 & 0xFF);
            }
        }
        return new CodeFinder.Grey(grey, image.getWidth(), image.getHeight());
    }
}
