package org.vestka.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.vestka.endtoend.Sitting.Page;

/** What everybody does around a system, through the pages of its services: as often as it takes, and again after a failure. */
final class Work {

    private static final int LETTERS_ON_A_ROUND = 100;

    private final Sitting registrar;
    private final Sitting moderator;
    private final Sitting translator;
    private final Sitting proofreader;
    private final Sitting dispatcher;
    private final People people;

    Work(People people) {
        this.people = people;
        registrar = people.volunteer("registrar-1", "registrar");
        moderator = people.volunteer("moderator-1", "moderator");
        translator = people.volunteer("translator-1", "translator");
        proofreader = people.volunteer("proofreader-1", "proofreader");
        dispatcher = people.volunteer("dispatcher-1", "dispatcher", "scanner");
    }

    Sitting dispatcher() {
        return dispatcher;
    }

    Sitting translator() {
        return translator;
    }

    /** A facility that takes Russian, and as many invented prisoners in it. */
    void enterPrisoners(int number) {
        registrar
                .open("/desk/registry/facilities/new?country=RU")
                .isThere()
                .form("Save")
                .with("kind", "penal-colony")
                .with("number", "77")
                .with("nameRu", "Исправительная колония № 77")
                .with("region", "Выдуманная область")
                .with("settlement", "г. Выдуманск")
                .with("street", "ул. Лесная, 7")
                .with("index", "614990")
                .send()
                .isThere();
        var list = new StringBuilder("surname,name,patronymic,date_of_birth,sex,country,prison\n");
        for (int i = 0; i < number; i++) {
            list.append("Выдумкин")
                    .append((char) ('а' + i % 30))
                    .append((char) ('а' + i / 30))
                    .append(",Фома,Саввич,%02d.%02d.1979,м,RU,Исправительная колония № 77\n"
                            .formatted(1 + i % 28, 1 + i / 28));
        }
        registrar
                .open("/desk/registry/imports")
                .form("Read it")
                .attach("list", "list.csv", "text/csv", list.toString().getBytes(StandardCharsets.UTF_8))
                .send()
                .isThere()
                .form("Take in")
                .send()
                .isThere();
    }

    /** Whether somebody can be given to a writer by now. */
    boolean somebodyCanBeGiven() {
        return given(people.writer()).offers("Write to");
    }

    private static Page given(Sitting writer) {
        return writer.open("/draw").isThere().form("Give me someone").send();
    }

    /** One letter, from the draw to the receipt. Answers the words of the receipt. */
    String writeOne(String text) {
        Sitting writer = people.writer();
        Page sent = given(writer)
                .form("Write to")
                .send()
                .form("Send the letter")
                .with("text", text)
                .with("penName", "Robin")
                .with("language", "en")
                .send();
        return sent.isThere().html().select(".code").text();
    }

    String ledger(String words) {
        return people.writer()
                .open("/receipt")
                .form("Open")
                .with("code", words)
                .send()
                .isThere()
                .text();
    }

    /** Lets through whatever waits for a moderator. */
    int moderate() {
        int done = 0;
        Page queue = moderator.open("/desk/letters");
        for (int i = 0; i < LETTERS_ON_A_ROUND && (queue.offers("Read it") || queue.offers("Go on")); i++) {
            Page letter =
                    queue.form(queue.offers("Go on") ? "Go on" : "Read it").send();
            if (letter.offers("Let it through")) {
                letter.form("Let it through").send();
                done++;
            }
            queue = moderator.open("/desk/letters");
        }
        return done;
    }

    /** Translates whatever waits for a translator, and what is in hand. */
    int translate() {
        return atTheTranslationDesk(translator, "/desk/translations", "Take it", "Done");
    }

    /** Clears whatever waits for a second reader. */
    int proofread() {
        return atTheTranslationDesk(proofreader, "/desk/translations?queue=reading", "Read it", "Clear it");
    }

    private static int atTheTranslationDesk(Sitting person, String list, String take, String done) {
        int finished = 0;
        for (int i = 0; i < LETTERS_ON_A_ROUND; i++) {
            Page queue = person.open(list);
            Element inHand = queue.html().selectFirst("a.card[href^=/desk/translations/]");
            Page piece;
            if (inHand != null) {
                piece = person.open(inHand.attr("href"));
            } else if (queue.offers(take)) {
                piece = queue.form(take).send();
            } else {
                return finished;
            }
            if (piece.offers(done)) {
                piece.form(done)
                        .with("text", "Здравствуйте! Сегодня взошли папоротники.")
                        .with("penName", "Робин")
                        .send();
                finished++;
            }
        }
        return finished;
    }

    /** Reads, before their writers do, the answers that came. */
    int readAnswers() {
        int done = 0;
        for (Element link :
                moderator.open("/desk/dispatch/answers").html().select("a.card[href^=/desk/dispatch/answers/]")) {
            moderator.open(link.attr("href")).form("I have read it").send().isThere();
            done++;
        }
        return done;
    }

    /** Makes batches of what is cleared, prints them, and posts what is printed. Answers the PDFs. */
    List<byte[]> printAndPost() {
        var printed = new ArrayList<byte[]>();
        Page shelf = dispatcher.open("/desk/dispatch");
        if (shelf.offers("Make a batch")) {
            shelf.form("Make a batch").send();
            shelf = dispatcher.open("/desk/dispatch");
        }
        for (Element link : shelf.html().select("a[href^=/desk/dispatch/batches/]")) {
            Page batch = dispatcher.open(link.attr("href"));
            if (batch.offers("Print: one PDF")) {
                String action = batch.html().select("form[action$=/pdf]").attr("action");
                printed.add(dispatcher.post(action, batch));
            }
            Page again = dispatcher.open(link.attr("href"));
            if (again.offers("Mark the ticked")) {
                again.form("Mark the ticked").send();
            }
        }
        return printed;
    }
}
