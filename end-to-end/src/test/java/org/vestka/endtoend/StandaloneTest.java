package org.vestka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way in the layout for trying out, every page of it, and what is left after Ctrl-C and after SIGKILL. */
class StandaloneTest {

    private static final int PORT_SHIFT = 1_500;

    private static Chromium chromium;

    @TempDir
    private Path folder;

    @BeforeAll
    static void openChromium() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeChromium() {
        chromium.close();
    }

    @Test
    void aLetterGoesTheWholeWayAndStaysThroughAStopAndAKill() throws IOException {
        String words;
        try (var house = start()) {
            assertThat(house.everythingSaid())
                    .contains("for trying out", house.publicSite(), house.desk(), house.caughtMail());
            try (var journey = new Journey(house, chromium.browser(), true, folder)) {
                journey.theDeskIsSetUp();
                words = journey.theWholeWay("91");
                journey.everyPageSpeaks("ru", Browsing.Size.PHONE);
                journey.everyPageSpeaks("be", Browsing.Size.DESK);
            }
            assertThat(house.stop())
                    .as("what a process ends with that was asked to end")
                    .isEqualTo(143);
        }
        try (var stoppedAndStartedAgain = start()) {
            everythingIsThere(stoppedAndStartedAgain, words);
            stoppedAndStartedAgain.killEverything();
        }
        try (var killedAndStartedAgain = start()) {
            everythingIsThere(killedAndStartedAgain, words);
        }
    }

    private House start() {
        return House.start(folder.resolve("home"), PORT_SHIFT, "run");
    }

    private void everythingIsThere(House house, String words) {
        try (var journey = new Journey(house, chromium.browser(), false, folder)) {
            journey.theVolunteersSignIn();
            journey.theWriterReadsTheAnswer("Robin", words);
        }
    }
}
