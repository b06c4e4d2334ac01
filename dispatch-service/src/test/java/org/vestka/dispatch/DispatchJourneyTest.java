package org.vestka.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.dispatch.scanning.sheets.PhotographedSheet.aSheetWith;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.vestka.dispatch.answer.Replies;
import org.vestka.dispatch.answer.Reply;
import org.vestka.dispatch.answer.ScannedPage;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.posting.PostingStatus;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.testing.Eventually;
import org.vestka.platform.testing.contract.ConsumerContract;

/** Letters go out and answers come back, through the pages, over the broker, in the store. */
class DispatchJourneyTest extends HouseOfDispatch {

    private static final String TEXT = "Здравствуйте, Сергей!\n\nСегодня у нас прилетели журавли.";

    @Autowired
    private List<Hearing> hearings;

    @Autowired
    private Replies replies;

    @Autowired
    private MongoTemplate store;

    @Autowired
    private org.vestka.dispatch.answer.Scans scans;

    @Autowired
    private org.vestka.dispatch.answer.SealingScans sealing;

    @Test
    void hearsWhatTheContractsPromise() {
        assertThat(hearings).hasSize(4).allSatisfy(ConsumerContract::isKeptBy);
    }

    @Test
    void aLetterIsPrintedPostedAndItsAnswerComesBack() throws IOException {
        String facility = aFacility("ФКУ ИК-29");
        Posting letter = aClearedLetter(aPrisoner("Журавлёв", facility), TEXT, "Вера Листопадова");
        Volunteer dispatcher = volunteer("en", "dispatcher");

        String shelf = Eventually.value(
                () -> String.valueOf(dispatcher.get("/desk/dispatch").getBody()), page -> page.contains(facility));
        assertThat(shelf).contains("ФКУ ИК-29", "614055");
        String batch = idsAfter(shelf, "name=\"batchId\" value=\"").getFirst();
        String[] wish = {"batchId", batch, "facilityId", facility, "envelope", "C5", "answerEnvelope", "true"};
        assertThat(dispatcher
                        .post("/desk/dispatch/batches", wish)
                        .getStatusCode()
                        .is3xxRedirection())
                .isTrue();
        assertThat(dispatcher
                        .post("/desk/dispatch/batches", wish)
                        .getStatusCode()
                        .is3xxRedirection())
                .as("a form sent twice")
                .isTrue();
        String batchPath = "/desk/dispatch/batches/" + batch;
        assertThat(dispatcher.get(batchPath).getBody()).contains("Журавлёву Сергею Павловичу", "1985");
        assertThat(dispatcher.get("/desk/dispatch").getBody()).contains(batchPath);

        ResponseEntity<byte[]> pdf = Eventually.value(
                () -> dispatcher.post(batchPath + "/pdf"),
                answer -> answer.getStatusCode().is2xxSuccessful());
        assertThat(pdf.getHeaders().getCacheControl()).contains("no-store");
        List<String> pages = pages(java.util.Objects.requireNonNull(pdf.getBody()));
        assertThat(pages).hasSize(5);
        assertThat(pages.get(0)).contains("ФКУ ИК-29", "Журавлёв Сергей Павлович");
        assertThat(pages.get(1)).contains("Журавлёву Сергею Павловичу, 1985 г. р.", "ФКУ ИК-29");
        assertThat(pages.get(2)).contains("журавли", "Вера Листопадова", "лист 1 из 1");
        assertThat(pages.get(3)).contains(new ReplyCode(letter.replyCode()).grouped());
        assertThat(status(letter)).isEqualTo(PostingStatus.PRINTED);

        assertThat(dispatcher.post(batchPath + "/posted", "postingId", letter.postingId(), "on", "2031-01-01"))
                .satisfies(answer -> assertThat(status(letter)).isEqualTo(PostingStatus.PRINTED));
        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        dispatcher.post(batchPath + "/posted", "postingId", letter.postingId(), "on", today);
        assertThat(status(letter)).isEqualTo(PostingStatus.POSTED);
        assertThat(dispatcher.get("/desk/dispatch").getBody()).doesNotContain(batchPath);

        Volunteer scanner = volunteer("ru", "scanner");
        byte[] photograph = aSheetWith(new ReplyCode(letter.replyCode()))
                .writtenOn()
                .at(150)
                .turned(3)
                .jpeg(0.7f);
        String upload = UUID.randomUUID().toString();
        ResponseEntity<String> uploaded = scanner.upload("/desk/dispatch/scans", upload, photograph);
        assertThat(uploaded.getBody()).contains("отдано своему письму");
        assertThat(scanner.upload("/desk/dispatch/scans", upload, photograph).getBody())
                .as("the same upload once more")
                .contains("отдано своему письму");
        Posting answered = postings.find(letter.postingId()).orElseThrow();
        assertThat(answered.status()).isEqualTo(PostingStatus.ANSWERED);
        assertThat(answered.replies()).hasSize(1);

        Reply reply = replies.find(answered.replies().getFirst()).orElseThrow();
        ScannedPage page = reply.pages().getFirst();
        String scan = "/internal/scans/" + page.scanId() + "?digest=";
        String body = String.valueOf(
                asService("translation-service", scan + page.digest()).getBody());
        byte[] sealed = Base64.getDecoder().decode(body.replaceAll(".*\"sealed\":\"([^\"]+)\".*", "$1"));
        byte[] opened = sealer.openBytes(
                LETTERS.keyOf(letter.threadId()), reply.replyId(), "scan." + page.scanId(), new SealedText(sealed));
        assertThat(opened).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(asService("letter-service", scan + "00".repeat(32)).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(asService("registry-service", scan + page.digest()).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void anAnswerWithoutACodeWaitsUntilAPersonKnowsWhoseItIs() throws IOException {
        Posting letter = aPostedLetter("Совушкин");
        Volunteer scanner = volunteer("en", "scanner");
        byte[] otherPaper =
                aSheetWith(ReplyCode.random()).at(100).turned(40).blurred(14).jpeg(0.2f);
        assertThat(scanner.upload("/desk/dispatch/scans", UUID.randomUUID().toString(), otherPaper)
                        .getBody())
                .contains("it waits below for you");
        Reply waiting = Eventually.value(
                () -> replies.waiting(Replies.Queue.UNMATCHED, 1, 50).items().getFirst(), reply -> !reply.matched());
        String path = "/desk/dispatch/scans/" + waiting.replyId();
        assertThat(scanner.bytes(path + "/pages/1").getBody()).startsWith(0xFF, 0xD8, 0xFF);

        String found = scanner.get(path + "?q=совушкин").getBody();
        assertThat(found).contains("Совушкин Сергей Павлович", "Пеночка", letter.postingId());
        scanner.post(path + "/match", "postingId", letter.postingId());
        assertThat(postings.find(letter.postingId()).orElseThrow().replies()).containsExactly(waiting.replyId());
        assertThat(scanner.bytes(path + "/pages/1").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aSecondAnswerToOneLetterIsAskedAbout() throws IOException {
        Posting letter = aPostedLetter("Дроздов");
        Volunteer scanner = volunteer("en", "scanner");
        byte[] sheet = aSheetWith(new ReplyCode(letter.replyCode())).at(120).jpeg(0.8f);
        String first = scanner.upload("/desk/dispatch/scans", UUID.randomUUID().toString(), sheet)
                .getBody();
        assertThat(first).contains("given to its letter");
        String second = scanner.upload("/desk/dispatch/scans", UUID.randomUUID().toString(), sheet)
                .getBody();
        assertThat(second).contains("it waits below for you");
        Reply waiting = replies.waiting(Replies.Queue.UNMATCHED, 1, 50).items().stream()
                .filter(reply -> reply.codes().contains(letter.replyCode()))
                .findFirst()
                .orElseThrow();
        String path = "/desk/dispatch/scans/" + waiting.replyId() + "/match";
        assertThat(String.valueOf(scanner.post(path, "code", letter.replyCode())
                        .getHeaders()
                        .getLocation()))
                .contains("answered-before");
        scanner.post(path, "postingId", letter.postingId(), "another", "true");
        assertThat(postings.find(letter.postingId()).orElseThrow().replies()).hasSize(2);
    }

    @Test
    void nothingIsPrintedForSomebodyWhoWasMovedMeanwhile() {
        String facility = aFacility("ФКУ ИК-31");
        String prisoner = aPrisoner("Скворцов", facility);
        Posting letter = aClearedLetter(prisoner, TEXT, "Пеночка");
        Volunteer dispatcher = volunteer("be", "dispatcher");
        String batch = batchFor(dispatcher, facility);
        say(prisoner, aboutPrisoner("prisoner.transferred", prisoner, "Скворцов", facility, "being-transferred"));
        String path = "/desk/dispatch/batches/" + batch;
        Eventually.asserted(() -> assertThat(dispatcher.get(path).getBody()).contains("на этапе"));
        assertThat(String.valueOf(dispatcher.post(path + "/pdf").getHeaders().getLocation()))
                .contains("nothing-to-print");
        assertThat(dispatcher.get(path).getBody()).as("taken out, and said so").contains("выняты", "Скворцов");
        assertThat(status(letter)).isEqualTo(PostingStatus.WAITING);
        assertThat(dispatcher.get("/desk/dispatch").getBody()).contains("Прытрыманыя", "Скворцов");
    }

    @Test
    void aLetterToAnEntryThatWasMergedGoesWhereTheOtherOneIs() {
        String before = aFacility("ФКУ ИК-38");
        String now = aFacility("ФКУ ИК-39");
        String twice = aPrisoner("Снегирёв", before);
        Posting letter = aClearedLetter(twice, TEXT, "Пеночка");
        String kept = aPrisoner("Снегирев", now);
        say(twice, mergedInto(kept, twice, "Снегирёв", before));
        Volunteer dispatcher = volunteer("en", "dispatcher");
        String batch = batchFor(dispatcher, now);
        assertThat(status(letter)).isEqualTo(PostingStatus.IN_BATCH);
        assertThat(dispatcher.get("/desk/dispatch/batches/" + batch).getBody()).contains("Снегиреву Сергею");
    }

    @Test
    void whatItsWriterTakesBackIsStoppedOrPulled() {
        String facility = aFacility("ФКУ ИК-37");
        Posting waiting = aClearedLetter(aPrisoner("Жаворонков", facility), TEXT, "Пеночка");
        takeBack(waiting);
        Eventually.asserted(() -> assertThat(status(waiting)).isEqualTo(PostingStatus.WITHDRAWN));

        String person = aPrisoner("Овсянкин", facility);
        Posting printed = aClearedLetter(person, TEXT, "Пеночка");
        Posting gone = aClearedLetter(person, TEXT, "Пеночка");
        Volunteer dispatcher = volunteer("en", "dispatcher");
        String batch = batchFor(dispatcher, facility);
        String path = "/desk/dispatch/batches/" + batch;
        Eventually.asserted(
                () -> assertThat(dispatcher.post(path + "/pdf").getStatusCode()).isEqualTo(HttpStatus.OK));
        assertThat(status(waiting)).as("what was stopped is in no batch").isEqualTo(PostingStatus.WITHDRAWN);
        takeBack(printed);
        takeBack(gone);
        Eventually.asserted(
                () -> assertThat(dispatcher.get("/desk/dispatch/pull").getBody())
                        .contains("its writer has taken the letter back", printed.postingId(), gone.postingId()));
        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        dispatcher.post(path + "/posted", "postingId", printed.postingId(), "on", today);
        assertThat(status(printed)).as("not posted by list").isEqualTo(PostingStatus.PRINTED);
        String mark = postings.find(printed.postingId()).orElseThrow().mark().shown();
        assertThat(posted(dispatcher, mark, today)).contains("Pull this envelope");

        dispatcher.post(path + "/out", "out", printed.postingId());
        assertThat(status(printed)).isEqualTo(PostingStatus.WITHDRAWN);
        assertThat(location(
                        dispatcher.post("/desk/dispatch/pull/left", "batchId", batch, "postingId", gone.postingId())))
                .contains("said=left");
        assertThat(status(gone)).as("the post has it").isEqualTo(PostingStatus.POSTED);
        assertThat(dispatcher.get("/desk/dispatch/pull").getBody())
                .doesNotContain(printed.postingId(), gone.postingId());
    }

    private void takeBack(Posting letter) {
        say(
                letter.letterId(),
                Outgoing.of(
                        "letters",
                        letter.letterId(),
                        "letter.withdrawal-asked",
                        1,
                        Map.of(
                                "letterId", letter.letterId(),
                                "threadId", letter.threadId(),
                                "prisonerId", letter.prisonerId())));
    }

    @Test
    void aCopyTakesThePlaceOfTheOneBeforeIt() throws IOException {
        String facility = aFacility("ФКУ ИК-34");
        Posting first = aClearedLetter(aPrisoner("Клёстов", facility), TEXT, "Пеночка");
        Posting second = aClearedLetter(aPrisoner("Щеглов", facility), TEXT, "Пеночка");
        Volunteer dispatcher = volunteer("en", "dispatcher");
        String path = "/desk/dispatch/batches/" + batchFor(dispatcher, facility);
        ResponseEntity<byte[]> all = Eventually.value(
                () -> dispatcher.post(path + "/pdf"),
                answer -> answer.getStatusCode().is2xxSuccessful());
        assertThat(pages(java.util.Objects.requireNonNull(all.getBody()))).hasSize(5);
        assertThat(String.valueOf(dispatcher.post(path + "/pdf").getHeaders().getLocation()))
                .as("what is printed is not printed again by mistake")
                .contains("nothing-to-print");
        List<String> again = pages(java.util.Objects.requireNonNull(dispatcher
                .post(path + "/pdf", "copy", "true", "again", first.postingId())
                .getBody()));
        assertThat(again).hasSize(3);
        assertThat(again.getFirst()).contains("Клёстов").doesNotContain("Щеглов");
        Posting copied = postings.find(first.postingId()).orElseThrow();
        assertThat(copied.copies()).isEqualTo(2);
        assertThat(postings.find(second.postingId()).orElseThrow().copies()).isEqualTo(1);

        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        String oldMark =
                org.vestka.dispatch.paper.EnvelopeMark.of(first.postingId(), 1).shown();
        assertThat(posted(dispatcher, oldMark, today)).contains("tear this one up");
        assertThat(status(first)).isEqualTo(PostingStatus.PRINTED);
        assertThat(posted(dispatcher, copied.mark().shown().toLowerCase(java.util.Locale.ROOT), today))
                .contains("Клёстов", "noted as posted");
        assertThat(status(first)).isEqualTo(PostingStatus.POSTED);
        assertThat(posted(dispatcher, "AAAA-AAA-1", today)).contains("No printed letter");
        dispatcher.post(
                path + "/posted",
                "postingId",
                second.postingId(),
                "tracking-" + second.postingId(),
                "RA 123",
                "on",
                today);
        assertThat(postings.find(second.postingId()).orElseThrow().papers().tracking())
                .isEqualTo("RA 123");
    }

    @Test
    void sheetsAndEnvelopesArePrintedAsThePrinterHasThePaper() throws IOException {
        String facility = aFacility("ФКУ ИК-37");
        Posting letter = aClearedLetter(aPrisoner("Овсянкин", facility), TEXT, "Пеночка");
        Volunteer dispatcher = volunteer("en", "dispatcher");
        Eventually.asserted(
                () -> assertThat(dispatcher.get("/desk/dispatch").getBody()).contains(facility));
        String batch = UUID.randomUUID().toString();
        dispatcher.post("/desk/dispatch/batches", "batchId", batch, "facilityId", facility, "envelope", "DL");
        String path = "/desk/dispatch/batches/" + batch;
        assertThat(location(dispatcher.post(path + "/pdf", "companions", "true", "part", "ENVELOPES")))
                .as("no envelope before its letter")
                .contains("nothing-to-print");
        ResponseEntity<byte[]> sheets = Eventually.value(
                () -> dispatcher.post(path + "/pdf", "part", "SHEETS"),
                answer -> answer.getStatusCode().is2xxSuccessful());
        assertThat(pages(java.util.Objects.requireNonNull(sheets.getBody()))).hasSize(3);
        for (int i = 0; i < 2; i++) {
            List<String> envelopes = pages(java.util.Objects.requireNonNull(dispatcher
                    .post(path + "/pdf", "companions", "true", "part", "ENVELOPES")
                    .getBody()));
            assertThat(envelopes)
                    .singleElement()
                    .satisfies(page -> assertThat(page)
                            .contains(
                                    "Овсянкину Сергею Павловичу",
                                    letter.mark().shown().substring(0, 8))
                            .contains("-1"));
        }
        assertThat(postings.find(letter.postingId()).orElseThrow().copies())
                .as("no letter came out again")
                .isEqualTo(1);
        assertThat(location(dispatcher.post(path + "/pdf", "companions", "true", "part", "SHEETS")))
                .as("a letter is never a companion")
                .contains("nothing-to-print");
    }

    @Test
    void aLetterThatIsTooLongForItsFacilityWaitsForADecision() throws IOException {
        String facility = aFacility("ФКУ ИК-35");
        Posting letter = aClearedLetter(aPrisoner("Дятлов", facility), (TEXT + "\n\n").repeat(40), "Пеночка");
        Volunteer dispatcher = volunteer("en", "dispatcher");
        String path = "/desk/dispatch/batches/" + batchFor(dispatcher, facility);
        Eventually.asserted(() -> assertThat(String.valueOf(
                        dispatcher.post(path + "/pdf").getHeaders().getLocation()))
                .contains("nothing-to-print"));
        assertThat(status(letter)).isEqualTo(PostingStatus.IN_BATCH);
        assertThat(dispatcher.get(path).getBody()).contains("too many sheets", "Print in several envelopes");
        dispatcher.post(path + "/in-parts", "parts", letter.postingId());
        List<String> pages = pages(
                java.util.Objects.requireNonNull(dispatcher.post(path + "/pdf").getBody()));
        assertThat(pages.stream().filter(page -> page.contains("лист ")).count())
                .isGreaterThan(2);
        assertThat(status(letter)).isEqualTo(PostingStatus.PRINTED);
    }

    @Test
    void aCorrectedNameIsRemembered() {
        String facility = aFacility("ФКУ ИК-36");
        String prisoner = aPrisoner("Чижик", facility);
        aClearedLetter(prisoner, TEXT, "Пеночка");
        Volunteer dispatcher = volunteer("en", "dispatcher");
        String path = "/desk/dispatch/batches/" + batchFor(dispatcher, facility);
        assertThat(dispatcher.get(path + "/names/" + prisoner).getBody()).contains("Чижику Сергею Павловичу");
        dispatcher.post(path + "/names/" + prisoner, "form", "Чижик Сергею Павловичу");
        assertThat(dispatcher.get(path).getBody()).contains("Чижик Сергею Павловичу");
    }

    @Test
    void whatComesBackIsSentAgainOrKept() throws IOException {
        Posting letter = aPostedLetter("Кулик");
        Volunteer dispatcher = volunteer("en", "dispatcher");
        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        assertThat(dispatcher.get("/desk/dispatch/sent?q=кулик").getBody())
                .contains("It came back", letter.postingId());
        String path = "/desk/dispatch/sent/" + letter.postingId();
        assertThat(location(dispatcher.post(path + "/heard", "on", today))).contains("heard-of");
        assertThat(location(dispatcher.post(path + "/returned", "on", "2031-01-01", "reason", "WITHHELD")))
                .contains("not-on-that-day");
        assertThat(location(dispatcher.post(path + "/returned", "on", today, "reason", "WITHHELD")))
                .contains("returned");
        assertThat(status(letter)).isEqualTo(PostingStatus.RETURNED);
        assertThat(dispatcher.get("/desk/dispatch/sent").getBody()).contains("Кулик", "not let through by the censor");
        dispatcher.post(path + "/again");
        dispatcher.post(path + "/again");
        assertThat(status(letter)).isEqualTo(PostingStatus.SENT_AGAIN);
        Posting next = postings.find(Posting.idOf(letter.letterId(), 2)).orElseThrow();
        assertThat(next.status()).isEqualTo(PostingStatus.WAITING);
        assertThat(next.replyCode()).isNotEqualTo(letter.replyCode());
        assertThat(postings.find(Posting.idOf(letter.letterId(), 3))).isEmpty();

        Posting kept = aPostedLetter("Чибис");
        String other = "/desk/dispatch/sent/" + kept.postingId();
        dispatcher.post(other + "/returned", "on", today, "reason", "ADDRESSEE_LEFT");
        assertThat(location(dispatcher.post(other + "/aside"))).contains("set-aside");
        assertThat(status(kept)).isEqualTo(PostingStatus.SET_ASIDE);
    }

    @Test
    void anAnswerThatThanksSeveralIsGivenInParts() throws IOException {
        Posting one = aPostedLetter("Иволгин");
        Posting two = aPostedLetter("Зарянкин");
        Volunteer scanner = volunteer("en", "scanner");
        byte[] paper =
                aSheetWith(ReplyCode.random()).at(80).turned(40).blurred(20).jpeg(0.2f);
        String upload = UUID.randomUUID().toString();
        scanner.upload("/desk/dispatch/scans", upload, paper);
        String whole = UUID.nameUUIDFromBytes((upload + "/0/0").getBytes(StandardCharsets.UTF_8))
                .toString();
        String path = "/desk/dispatch/scans/" + whole;
        assertThat(location(scanner.post(path + "/part", "postingId", one.postingId(), "from", "0", "to", "50")))
                .contains("part-given");
        assertThat(location(scanner.post(path + "/part", "postingId", two.postingId(), "from", "50", "to", "100")))
                .contains("part-given");
        assertThat(location(scanner.post(path + "/divided"))).contains("divided");
        String first = postings.find(one.postingId()).orElseThrow().replies().getFirst();
        assertThat(first).isNotEqualTo(whole);
        assertThat(postings.find(two.postingId()).orElseThrow().replies())
                .hasSize(1)
                .doesNotContain(first);
        assertThat(replies.find(whole).orElseThrow().settled()).isTrue();

        Volunteer moderator = volunteer("en", "moderator");
        assertThat(moderator.get("/desk/dispatch/answers").getBody()).contains("Иволгин", first);
        assertThat(moderator
                        .bytes("/desk/dispatch/answers/" + first + "/pages/1")
                        .getBody())
                .startsWith(0xFF, 0xD8);
        assertThat(scanner.get("/desk/dispatch/answers").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        moderator.post("/desk/dispatch/answers/" + first, "flag", "URGENT", "shelfMark", "folder 3");
        Reply read = replies.find(first).orElseThrow();
        assertThat(read.reading()).isNotNull();
        assertThat(moderator.get("/desk/dispatch/answers").getBody()).doesNotContain(first);
        assertThat(scanner.get("/desk/dispatch/originals?q=иволгин").getBody()).contains(first, "folder 3");
        assertThat(location(scanner.post(
                        "/desk/dispatch/originals/" + first, "shelfMark", "folder 4", "fate", "SENT_TO_THE_WRITER")))
                .contains("said=kept");
        assertThat(replies.find(first).orElseThrow().original())
                .isEqualTo(new Reply.Original("folder 4", Reply.Original.Fate.SENT_TO_THE_WRITER));
        Volunteer coordinator = volunteer("en", "coordinator");
        assertThat(coordinator.get("/desk/dispatch/urgent").getBody()).contains("Иволгин", "urgent");
        coordinator.post("/desk/dispatch/urgent/" + first);
        assertThat(coordinator.get("/desk/dispatch/urgent").getBody()).doesNotContain(first);
    }

    @Test
    void aPictureThatACrashLeftIsSweptUp() {
        String scan = UUID.randomUUID().toString();
        scans.loose(scan, UUID.randomUUID().toString());
        scans.keep(scan, new org.vestka.dispatch.answer.Scans.Kept(new SealedText(new byte[] {1}), "00", "image/jpeg"));
        sealing.sweep(replies, java.time.Instant.now().minusSeconds(60));
        assertThat(scans.find(scan))
                .as("it may be in the middle of being matched")
                .isPresent();
        sealing.sweep(replies, java.time.Instant.now().plusSeconds(60));
        assertThat(scans.find(scan)).isEmpty();
    }

    private static String location(ResponseEntity<?> answer) {
        return String.valueOf(answer.getHeaders().getLocation());
    }

    private static String posted(Volunteer dispatcher, String mark, String on) {
        byte[] page =
                dispatcher.post("/desk/dispatch/post", "mark", mark, "on", on).getBody();
        return new String(java.util.Objects.requireNonNull(page), StandardCharsets.UTF_8);
    }

    @Test
    void printsNothingWhileKeysCannotBeHadAndForgetsWhatWasErased() {
        String facility = aFacility("ФКУ ИК-32");
        Posting letter = aClearedLetter(aPrisoner("Стрижов", facility), TEXT, "Пеночка");
        Volunteer dispatcher = volunteer("en", "dispatcher");
        String path = "/desk/dispatch/batches/" + batchFor(dispatcher, facility);
        LETTERS.away(true);
        assertThat(String.valueOf(dispatcher.post(path + "/pdf").getHeaders().getLocation()))
                .contains("not-now");
        assertThat(status(letter)).isEqualTo(PostingStatus.IN_BATCH);
        LETTERS.away(false);
        LETTERS.erase(letter.threadId());
        assertThat(String.valueOf(dispatcher.post(path + "/pdf").getHeaders().getLocation()))
                .contains("nothing-to-print");
        assertThat(status(letter)).isEqualTo(PostingStatus.ERASED);
    }

    @Test
    void refusesHostileFilesInWordsAndNeverFails() {
        Volunteer scanner = volunteer("en", "scanner");
        assertThat(refused(scanner, "GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .contains("no picture");
        assertThat(refused(scanner, new byte[0])).contains("nothing in it");
        assertThat(refused(scanner, "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII)))
                .contains("damaged");
        ResponseEntity<String> large =
                scanner.upload("/desk/dispatch/scans", UUID.randomUUID().toString(), new byte[20 * 1024 * 1024 + 1]);
        assertThat(large.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void opensDoorsToTheRightRolesAlone() {
        assertThat(volunteer("en", "moderator").get("/desk/dispatch").getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(volunteer("en", "dispatcher").get("/desk/dispatch/scans").getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(volunteer("en", "scanner").get("/desk/dispatch").getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(asService("door-desk", "/internal/desk-counts").getBody())
                .contains("dispatch.ready", "dispatch.unmatched");
        assertThat(volunteer("en", "dispatcher")
                        .get("/desk/dispatch/batches/nothing")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsNoLetterInClear() {
        Posting letter = aClearedLetter(aPrisoner("Зябликов", aFacility("ФКУ ИК-33")), TEXT, "Пеночка");
        String stored = String.valueOf(store.getCollection("postings")
                .find(new org.bson.Document("_id", letter.postingId()))
                .first());
        assertThat(stored).contains(letter.replyCode()).doesNotContain("журавли", "Пеночка");
    }

    private Posting aPostedLetter(String surname) {
        String facility = aFacility("ФКУ ИК " + surname);
        Posting letter = aClearedLetter(aPrisoner(surname, facility), TEXT, "Пеночка");
        Volunteer dispatcher = volunteer("en", "dispatcher");
        String path = "/desk/dispatch/batches/" + batchFor(dispatcher, facility);
        // another test may have let the calls to the letter-service rest for some seconds
        Eventually.asserted(
                () -> assertThat(dispatcher.post(path + "/pdf").getStatusCode()).isEqualTo(HttpStatus.OK));
        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        dispatcher.post(path + "/posted", "postingId", letter.postingId(), "on", today);
        assertThat(status(letter)).isEqualTo(PostingStatus.POSTED);
        return letter;
    }

    private String batchFor(Volunteer dispatcher, String facility) {
        Eventually.asserted(
                () -> assertThat(dispatcher.get("/desk/dispatch").getBody()).contains(facility));
        String batch = UUID.randomUUID().toString();
        dispatcher.post("/desk/dispatch/batches", "batchId", batch, "facilityId", facility);
        return batch;
    }

    private static String refused(Volunteer scanner, byte[] file) {
        ResponseEntity<String> answer =
                scanner.upload("/desk/dispatch/scans", UUID.randomUUID().toString(), file);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        return String.valueOf(answer.getBody());
    }

    private PostingStatus status(Posting letter) {
        return postings.find(letter.postingId()).orElseThrow().status();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replace('\u00A0', ' '));
            }
        }
        return pages;
    }
}
