package org.vestka.dispatch.paper;

import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.replycode.ReplyCode;

/** Invented letters to set: {@code aLetter().inBelarusian().withText("…").printed()}. */
public final class LetterOnPaper {

    static final String SHORT_TEXT = """
            Здравствуйте, Сергей!

            Пишет Вам незнакомый человек из маленького города у моря. Я прочитала, что Вы любите птиц и \
            преподавали математику, и мне захотелось рассказать, как прилетают к нам журавли.

            "Это не птицы, это расписание", - говорит мой дедушка. Он записывает дни прилёта с 1987 года и \
            ни разу не ошибся больше чем на 3 дня. В этом году они прилетели 24 марта...

            Что Вы сейчас читаете? Какую книгу Вы посоветовали бы прочитать тому, кто боится математики?

            С тёплым приветом""";

    private Addressee addressee = named("Иванцов Сергей Павлович", 1985);
    private Destination destination = new Destination(
            "RU",
            "614055",
            "ФКУ ИК-29 УФСИН России по Пермскому краю",
            "ул. Лесная, д. 12",
            "г. Пермь",
            null,
            "Пермский край",
            "отряд 4");
    private PaperLanguage language = PaperLanguage.RUSSIAN;
    private String text = SHORT_TEXT;
    private @Nullable String signature = "Вера Листопадова";
    private PrintedLetter.@Nullable Reply reply = new PrintedLetter.Reply(ReplyCode.random(), true);

    private int sheetsToAnEnvelope;
    private byte @Nullable [] picture;

    private LetterOnPaper() {}

    private static Addressee named(String surnameFirst, int birthYear) {
        String[] words = surnameFirst.split(" ");
        return Addressee.of(new PersonName(words[0], words[1], words[2]), Dative.Gender.UNKNOWN, birthYear);
    }

    public static LetterOnPaper aLetter() {
        return new LetterOnPaper();
    }

    public LetterOnPaper to(String name, int birthYear) {
        addressee = named(name, birthYear);
        return this;
    }

    public LetterOnPaper inBelarusian() {
        language = PaperLanguage.BELARUSIAN;
        destination = new Destination(
                "BY",
                "211322",
                "ИК № 3",
                "ул. Тестовая, д. 8",
                "г. п. Витьба",
                "Витебский р-н",
                "Витебская обл.",
                null);
        text =
                "Добры дзень, Алесь!\n\nУ нас ужо лістапад, і ў парку амаль не засталося лісця. Мы з’ехалі ў вёску да бабулі,"
                        + " дзе пахне яблыкамі і дымам, а па вечарах чуваць, як за ракой размаўляюць птушкі. Бабуля кажа, што"
                        + " самае галоўнае ў жыцці - своечасова пасадзіць часнок.\n\nЯкія кнігі Вы чыталі апошнім часам?";
        signature = "Янка з-пад Гародні";
        return this;
    }

    public LetterOnPaper withText(String longer) {
        text = longer;
        return this;
    }

    public LetterOnPaper answeredOn(ReplyCode code, boolean qr) {
        reply = new PrintedLetter.Reply(code, qr);
        return this;
    }

    LetterOnPaper inEnvelopesOf(int sheets) {
        sheetsToAnEnvelope = sheets;
        return this;
    }

    LetterOnPaper withPicture(byte[] jpeg) {
        picture = jpeg;
        return this;
    }

    public LetterOnPaper withoutReplySheet() {
        reply = null;
        return this;
    }

    public PrintedLetter printed() {
        return new PrintedLetter(
                addressee,
                destination,
                new ReturnIdentity("Весткина А. Н.", "101000, г. Москва, а/я 17"),
                language,
                text,
                signature,
                reply,
                EnvelopeMark.of("posting of a test", 1),
                sheetsToAnEnvelope,
                picture);
    }
}
