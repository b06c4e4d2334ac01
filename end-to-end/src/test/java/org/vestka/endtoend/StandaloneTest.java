package org.vestka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vestka.platform.testing.canary.Canaries;

/** The whole way in the layout for trying out: with JavaScript, without it, after Ctrl-C and after SIGKILL. */
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
                words = wholeWay(house, journey, "91", folder);
                journey.everyPageSpeaks("ru", Browsing.Size.PHONE);
                journey.everyPageSpeaks("be", Browsing.Size.DESK);
            }
            assertThat(house.stop()).as("what a process ends with that was asked to end").isEqualTo(143);
        }
        try (var stoppedAndStartedAgain = start()) {
            everythingIsThere(stoppedAndStartedAgain, words);
            stoppedAndStartedAgain.killEverything();
        }
        try (var killedAndStartedAgain = start()) {
            everythingIsThere(killedAndStartedAgain, words);
        }
    }

    @Test
    void aLetterGoesTheWholeWayWithoutJavaScript() throws IOException {
        try (var house = start();
                var journey = new Journey(house, chromium.browser(), false, folder)) {
            journey.theDeskIsSetUp();
            wholeWay(house, journey, "92", folder);
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

    /** Neither in the store nor in the topics nor in a log; the facility, which is no secret, shows that the search sees. */
    private static void nothingLiesInClear(House house, String address, String receipt) throws IOException {
        Canaries.none()
                .hidden("letter", "watering the ferns on the window sill")
                .hidden("translation", "поливая папоротники")
                .hidden("answer", "I would read about islands again")
                .hidden("e-mail address", address)
                .hidden("receipt", receipt)
                .open("facility", "Примерская область")
                .assertIn(house.home());
    }

    /** Two letters: one answered on the reply sheet, one on other paper. Answers the receipt of the first. */
    static String wholeWay(House house, Journey journey, String facility, Path folder) throws IOException {
        journey.theRegistrarEntersWhoIsWhere(facility);
        String address = "robin-" + facility + "@writer.invalid";
        String first = journey.aWriterIsGivenSomebodyAndWrites("Robin", address);
        String second = journey.aWriterIsGivenSomebodyAndWrites("Kim", null);
        journey.aWrongReceiptOpensNothing("Robin");
        assertThat(journey.theLedger("Robin", first)).contains("Sent").contains("A volunteer reads it");

        journey.theModeratorLetsThemThrough(2);
        journey.theTranslatorWritesTheRussian(2);
        journey.aDifferentPersonClearsIt(2);
        Path batch = journey.theDispatcherPrintsAndPosts(2);
        assertThat(Photograph.replySheets(batch)).isEqualTo(2);
        assertThat(journey.theLedger("Kim", second)).contains("Posted").doesNotContain("An answer arrived");

        journey.theScannerUploads(
                Photograph.ofTheFilledReplySheet(batch, folder.resolve("sheet.jpg")),
                "given to its letter",
                "scan-matched");
        journey.theScannerUploads(Photograph.ofOtherPaper(folder.resolve("paper.jpg")), "waits below", "scan-waits");
        journey.theScannerMatchesByHand("Kim");
        journey.theTranslatorTranslatesTheAnswers(2);
        journey.theModeratorReadsTheAnswers(2);
        journey.theWriterReadsTheAnswer("Robin", first);
        journey.theWriterReadsTheAnswer("Kim", second);
        assertThat(journey.theMailFor(address))
                .as("the mail says only that there is news")
                .doesNotContain("islands")
                .doesNotContain("ferns");
        nothingLiesInClear(house, address, first);
        return first;
    }
}
