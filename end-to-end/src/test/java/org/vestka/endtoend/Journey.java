package org.vestka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.testing.canary.Canaries;

/** One letter from its writer to a prisoner and the answer back, with everybody who has a hand in it, in real browsers. */
final class Journey implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PASSWORD = "lantern ferns ladder Tuesday";

    private static final Map<String, List<String>> VOLUNTEERS = Map.of(
            "rita", List.of("registrar"),
            "mark", List.of("moderator"),
            "tanya", List.of("translator"),
            "olga", List.of("translator", "proofreader"),
            "denis", List.of("dispatcher", "scanner"));

    private static final String ENGLISH = """
            Hello,

            My name is Robin and I live in a small town by the sea. You do not know me, but I thought of you this morning
            while I was watering the ferns on the window sill. One of them has come through the winter after all.

            I work in a bicycle shop. The best part of the day is when a child comes to fetch the first bicycle of their own.
            What did you like to do on a free afternoon? And which book would you read again?

            It rains here, softly. I am sending you some of the quiet.
            """;
    private static final String RUSSIAN = """
            Здравствуйте!

            Меня зовут Робин, я живу в маленьком городе у моря. Вы меня не знаете, но сегодня утром, поливая папоротники
            на подоконнике, я думал о вас. Один из них всё-таки пережил зиму.

            Я работаю в мастерской, где чинят велосипеды. Лучшая минута дня – когда ребёнок приходит за своим первым велосипедом.
            А что вы любили делать в свободный день? И какую книгу перечитали бы?

            Здесь идёт тихий дождь. Посылаю вам немного этой тишины.
            """;

    private final House house;
    private final Browser browser;
    private final boolean javaScript;
    private final Path folder;
    private final Map<String, Browsing> people = new HashMap<>();
    private final Map<String, String> correspondents = new HashMap<>();

    Journey(House house, Browser browser, boolean javaScript, Path folder) {
        this.house = house;
        this.browser = browser;
        this.javaScript = javaScript;
        this.folder = folder;
    }

    Browsing volunteer(String name) {
        return people.computeIfAbsent(name, who -> Browsing.as(who, browser, Browsing.Size.DESK, javaScript, "en-GB"));
    }

    Browsing writer(String name) {
        return people.computeIfAbsent(name, who -> Browsing.as(who, browser, Browsing.Size.PHONE, javaScript, "en-GB"));
    }

    /** Two letters: one answered on the reply sheet, one on other paper. Answers the receipt of the first. */
    String theWholeWay(String facility) throws IOException {
        theRegistrarEntersWhoIsWhere(facility);
        String address = "robin-" + facility + "@writer.invalid";
        String first = aWriterIsGivenSomebodyAndWrites("Robin", address);
        String second = aWriterIsGivenSomebodyAndWrites("Kim", null);
        aWrongReceiptOpensNothing("Robin");
        assertThat(theLedger("Robin", first)).contains("Sent").contains("A volunteer reads it");
        aWriterTakesALetterBack("Sam");

        theModeratorLetsThemThrough(2);
        theTranslatorWritesTheRussian(2);
        aDifferentPersonClearsIt(2);
        Path batch = theDispatcherPrintsAndPosts(2);
        assertThat(Photograph.replySheets(batch)).isEqualTo(2);
        assertThat(theLedger("Kim", second)).contains("Posted").doesNotContain("An answer arrived");

        theScannerUploads(
                Photograph.ofTheFilledReplySheet(batch, folder.resolve("sheet.jpg")),
                "given to its letter",
                "scan-matched");
        theScannerUploads(Photograph.ofOtherPaper(folder.resolve("paper.jpg")), "waits below", "scan-waits");
        theScannerMatchesByHand("Kim");
        theTranslatorTranslatesTheAnswers(2);
        theModeratorReadsTheAnswers(2);
        theWriterReadsTheAnswer("Robin", first);
        theWriterReadsTheAnswer("Kim", second);
        assertThat(theMailFor(address))
                .as("the mail says only that there is news")
                .doesNotContain("islands")
                .doesNotContain("ferns");
        nothingLiesInClear(address, first);
        return first;
    }

    /** The administrator follows the link that was printed, and makes an account for every volunteer. */
    void theDeskIsSetUp() {
        Browsing administrator = volunteer("ada");
        administrator
                .open(house.setUpLink())
                .look("set-up")
                .fill("name", "ada")
                .fill("password", PASSWORD)
                .fill("again", PASSWORD)
                .press("Begin")
                .look("desk-administrator");
        VOLUNTEERS.forEach((name, roles) -> {
            administrator.open(house.desk() + "/people").fill("name", name);
            roles.forEach(role -> administrator.tick("roles", role));
            administrator.press("Make an account");
            administrator.look("invitation");
            String link = administrator.text("p.code").strip();
            volunteer(name)
                    .open(link)
                    .fill("password", PASSWORD)
                    .fill("again", PASSWORD)
                    .press("Come in");
        });
        administrator.open(house.desk() + "/people").look("people");
    }

    /** Everybody comes back and signs in, as on another day. */
    void theVolunteersSignIn() {
        for (String name : VOLUNTEERS.keySet()) {
            volunteer(name)
                    .open(house.desk())
                    .look("sign-in")
                    .fill("name", name)
                    .fill("password", PASSWORD)
                    .press("Sign in");
            assertThat(volunteer(name).path())
                    .as("where %s is after signing in", name)
                    .endsWith("/desk");
        }
    }

    /** A facility, three prisoners by hand, and ten from a list in which one row is broken. */
    void theRegistrarEntersWhoIsWhere(String number) throws IOException {
        Browsing rita = volunteer("rita");
        rita.open(house.desk() + "/registry/facilities/new?country=BY")
                .look("facility-new")
                .choose("kind", "penal-colony")
                .fill("number", number)
                .fill("nameRu", "Исправительная колония № " + number)
                .fill("region", "Примерская область")
                .fill("settlement", "г. Примерск")
                .fill("street", "ул. Садовая, 1")
                .fill("index", "211300")
                .choose("qr-on-reply-sheet", "yes")
                .fill("qr-on-reply-sheet-source", "an invented notice")
                .fill("return-name", "А. Сад")
                .fill("return-name-source", "an invented notice")
                .fill("return-address", "а/я 7, 220000, г. Минск")
                .fill("return-address-source", "an invented notice")
                .press("Save")
                .look("facility-saved");
        enterPrisoner(rita, number, "Берёзкина", "Алёна", "Тихоновна", "1991-04-17");
        enterPrisoner(rita, number, "Лесной", "Макар", "Ильич", "1984-10-02");
        enterPrisoner(rita, number, "Снегирь", "Глеб", "Петрович", "1978-01-30");
        Path list = folder.resolve("list-" + number + ".csv");
        Files.writeString(list, list(number), StandardCharsets.UTF_8);
        rita.open(house.desk() + "/registry/imports")
                .look("imports")
                .attach("list", list)
                .press("Read it")
                .look("import");
        assertThat(rita.text())
                .as("the broken row is told by its line")
                .contains("12")
                .contains("1988-13-45");
        rita.press("Take in").look("import-done");
    }

    private void enterPrisoner(
            Browsing rita, String number, String surname, String given, String patronymic, String born) {
        rita.open(house.desk() + "/registry/prisoners/new")
                .look("prisoner-new")
                .fill("surnameRu", surname)
                .fill("givenRu", given)
                .fill("patronymicRu", patronymic)
                .choose("sex", given.equals("Алёна") ? "FEMALE" : "MALE")
                .fill("birthDate", born)
                .fill("occupation", "botanist")
                .fill("interests", "ferns, chess")
                .fill("languages", "ru, be")
                .fill("biography", "Invented for a test; keeps a herbarium.");
        rita.page()
                .locator("select[name=facilityId]")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel(rita.page()
                                .locator(
                                        "select[name=facilityId] option",
                                        new com.microsoft.playwright.Page.LocatorOptions().setHasText("№ " + number))
                                .first()
                                .textContent()));
        rita.choose("standing", "may-be-written-to").press("Save");
        if (rita.page().locator("[name=somebodyElse]").count() > 0) {
            // People of the same names were entered on an earlier day.
            rita.look("prisoner-alike").tick("somebodyElse", "true").press("Save");
        }
    }

    private static String list(String number) {
        var rows = new ArrayList<String>();
        rows.add("surname,name,patronymic,date_of_birth,sex,country,prison,interests");
        for (int i = 1; i <= 10; i++) {
            rows.add("Ивушкин%s,Тимофей,Львович,%02d.03.19%s,м,BY,Исправительная колония № %s,книги"
                    .formatted("абвгдежзик".charAt(i - 1), i, number, number));
        }
        rows.add("Неверный,Ряд,Первый,1988-13-45,м,BY,,книги");
        return String.join("\n", rows) + "\n";
    }

    /** A writer is given somebody and has an empty letter before them. */
    Browsing aWriterBeginsToWrite(String name) {
        return aWriterIsGivenSomebody(name).press("Write to");
    }

    private Browsing aWriterIsGivenSomebody(String name) {
        Browsing writer = writer(name);
        await().atMost(SOON).until(() -> {
            writer.open(house.publicSite() + "/").press("Give me someone").press("Give me someone");
            return writer.offers("Write to");
        });
        return writer;
    }

    /** A writer is given somebody, reads about them, and writes. Answers the twelve words. */
    String aWriterIsGivenSomebodyAndWrites(String name, @Nullable String address) {
        Browsing writer = aWriterIsGivenSomebody(name);
        writer.look("given").press("Someone else").look("someone-else");
        correspondents.put(name, writer.text("h1"));
        writer.press("Write to").look("writing");
        writer.press("Send the letter");
        if (!writer.path().endsWith("/write/send")) {
            // With JavaScript or without, the browser itself asks for what is required; the server is asked below.
            assertThat(writer.path()).endsWith("/write");
        }
        writer.fill("text", ENGLISH).fill("penName", name);
        if (address != null) {
            writer.fill("email", address);
        }
        writer.press("Send the letter").look("receipt");
        String words = writer.text(".code").replaceAll("\\s+", " ").strip();
        assertThat(words.split(" ")).as("the words of the receipt").hasSize(12);
        assertThat(writer.page().url())
                .as("no word of the receipt in an address")
                .doesNotContain(words.split(" ")[0]);
        return words;
    }

    /** The ledger that these words open. */
    String theLedger(String name, String words) {
        Browsing writer = writer(name);
        writer.open(house.publicSite() + "/receipt")
                .fill("code", words)
                .press("Open")
                .look("ledger");
        return writer.text();
    }

    /** Before anybody has read it: it is on nobody's desk any more. */
    private void aWriterTakesALetterBack(String name) {
        theLedger(name, aWriterIsGivenSomebodyAndWrites(name, null));
        Browsing writer = writer(name);
        writer.unfold("Take this letter back").look("ledger-take-back");
        writer.press("Take it back").look("ledger-taken-back");
        assertThat(writer.text()).contains("It will not be sent.", "You took it back");
    }

    void aWrongReceiptOpensNothing(String name) {
        Browsing writer = writer(name);
        writer.open(house.publicSite() + "/receipt")
                .fill("code", "these are not the words of any receipt at all my friend")
                .press("Open")
                .look("receipt-wrong");
        assertThat(writer.text()).contains("These words open nothing");
    }

    void theModeratorLetsThemThrough(int letters) {
        Browsing mark = volunteer("mark");
        for (int i = 0; i < letters; i++) {
            waitFor(mark, house.desk() + "/letters", "Read it");
            mark.look("moderation-queue").press("Read it").look("moderation");
            assertThat(mark.text()).contains("bicycle").doesNotContain("@");
            mark.press("Let it through");
        }
    }

    void theTranslatorWritesTheRussian(int letters) {
        Browsing tanya = volunteer("tanya");
        for (int i = 0; i < letters; i++) {
            waitFor(tanya, house.desk() + "/translations", "Take it");
            tanya.look("translation-queue").press("Take it").look("translating");
            tanya.fill("text", RUSSIAN).fill("penName", "Робин").press("Done");
        }
    }

    void aDifferentPersonClearsIt(int letters) {
        Browsing olga = volunteer("olga");
        for (int i = 0; i < letters; i++) {
            waitFor(olga, house.desk() + "/translations?queue=reading", "Read it");
            olga.press("Read it").look("proofreading");
            assertThat(olga.text()).contains("bicycle");
            olga.press("Clear it");
        }
    }

    /** Makes a batch, prints it, marks it posted. Answers the PDF. */
    Path theDispatcherPrintsAndPosts(int letters) {
        Browsing denis = volunteer("denis");
        await().atMost(SOON).until(() -> {
            denis.open(house.desk() + "/dispatch");
            return denis.offers("Make a batch") && denis.text("table tbody").contains("\t" + letters + "\t");
        });
        denis.look("dispatch").press("Make a batch").look("batch");
        Download download = denis.page()
                .waitForDownload(() -> denis.page()
                        .locator(
                                "button",
                                new com.microsoft.playwright.Page.LocatorOptions().setHasText("Print: one PDF"))
                        .click());
        Path pdf = folder.resolve("batch-" + System.nanoTime() + ".pdf");
        download.saveAs(pdf);
        denis.open(denis.page().url())
                .look("batch-printed")
                .press("Mark the ticked")
                .look("batch-posted");
        return pdf;
    }

    void theScannerUploads(Path picture, String expected, String look) {
        Browsing denis = volunteer("denis");
        denis.open(house.desk() + "/dispatch/scans")
                .attach("scans", picture)
                .press("Upload")
                .look(look);
        assertThat(denis.text()).contains(expected);
    }

    void theScannerMatchesByHand(String writer) {
        Browsing denis = volunteer("denis");
        String name = Objects.requireNonNull(correspondents.get(writer));
        denis.open(house.desk() + "/dispatch/scans");
        denis.page().locator("a.card").first().click();
        denis.page().waitForLoadState();
        denis.look("unmatched").fill("q", name).press("Search").look("candidates");
        denis.page()
                .locator("form.card:not(:has(input[type=checkbox])) button")
                .first()
                .click();
        denis.page().waitForLoadState();
        denis.look("matched-by-hand");
        assertThat(denis.text()).contains("The answer is with its letter");
    }

    void theTranslatorTranslatesTheAnswers(int answers) {
        Browsing tanya = volunteer("tanya");
        for (int i = 0; i < answers; i++) {
            waitFor(tanya, house.desk() + "/translations?queue=answers", "Take it");
            tanya.press("Take it").look("translating-answer");
            assertThat(tanya.page().locator("figure img").first().evaluate("img => img.naturalWidth"))
                    .as("the scan is shown")
                    .isNotEqualTo(0);
            tanya.choose("into", "en")
                    .fill("text", "Thank you, Robin. I would read about islands again. Here it snows.")
                    .press("Done");
        }
    }

    /** A person reads each answer before its writer does. */
    void theModeratorReadsTheAnswers(int answers) {
        Browsing mark = volunteer("mark");
        for (int i = 0; i < answers; i++) {
            await().atMost(SOON).until(() -> {
                mark.open(house.desk() + "/dispatch/answers");
                return mark.page().locator("a.card").count() > 0;
            });
            mark.look("answers-to-read");
            mark.page().locator("a.card").first().click();
            mark.page().waitForLoadState();
            mark.look("answer-read-first").press("I have read it");
        }
    }

    void theWriterReadsTheAnswer(String name, String words) {
        Browsing writer = writer(name);
        await().atMost(SOON).until(() -> {
            theLedger(name, words);
            return writer.offers("I will keep it to myself");
        });
        writer.press("I will keep it to myself").look("answer");
        assertThat(writer.text()).contains("I would read about islands again");
        assertThat(writer.page().locator("figure img").first().evaluate("img => img.naturalWidth"))
                .as("the picture of the paper is shown")
                .isNotEqualTo(0);
    }

    /** All that can be reached by links, as everybody who works here sees it, in one language and at one size. */
    void everyPageSpeaks(String language, Browsing.Size size) {
        writer("reader").walk(house.publicSite() + "/", language, size);
        volunteer("ada").walk(house.desk(), language, size);
        VOLUNTEERS.keySet().forEach(name -> volunteer(name).walk(house.desk(), language, size));
    }

    /** The mail that came for this address, as the catcher's page shows it. */
    String theMailFor(String address) {
        Browsing postman = people.computeIfAbsent(
                "postman", who -> Browsing.as(who, browser, Browsing.Size.DESK, javaScript, "en-GB"));
        await().atMost(SOON).until(() -> {
            postman.open(house.caughtMail());
            return postman.text().contains(address);
        });
        return postman.text();
    }

    private void waitFor(Browsing volunteer, String address, String button) {
        await().atMost(SOON).until(() -> {
            volunteer.open(address);
            return volunteer.offers(button);
        });
    }

    /** Neither in the store nor in the topics nor in a log; the facility, which is no secret, shows that the search sees. */
    private void nothingLiesInClear(String address, String receipt) throws IOException {
        Canaries.none()
                .hidden("letter", "watering the ferns on the window sill")
                .hidden("translation", "поливая папоротники")
                .hidden("answer", "I would read about islands again")
                .hidden("e-mail address", address)
                .hidden("receipt", receipt)
                .open("facility", "Примерская область")
                .assertIn(house.home());
    }

    @Override
    public void close() {
        people.values().forEach(Browsing::close);
    }
}
