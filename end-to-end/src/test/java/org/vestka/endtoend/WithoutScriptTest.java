package org.vestka.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way again, by people whose browsers run no JavaScript. */
class WithoutScriptTest {

    private static final int PORT_SHIFT = 2_500;

    @TempDir
    private Path folder;

    @Test
    void aLetterGoesTheWholeWayWithoutJavaScript() throws IOException {
        try (var chromium = Chromium.open();
                var house = House.start(folder.resolve("home"), PORT_SHIFT, "run");
                var journey = new Journey(house, chromium.browser(), false, folder)) {
            journey.theDeskIsSetUp();
            journey.theWholeWay("92");
        }
    }
}
