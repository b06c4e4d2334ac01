package org.vestka.dispatch.paper;

/** The language a sheet is set in: its hyphenation and the few words printed around the text. */
public enum PaperLanguage {
    RUSSIAN("ru", "г.\u00A0р.", "лист", "из", "Обратный адрес", "Для ответа"),
    BELARUSIAN("be", "г.\u00A0н.", "ліст", "з", "Зваротны адрас", "Для адказу");

    private final String tag;
    final String born;
    final String sheet;
    final String of;
    final String returnAddress;
    final String forAnswer;

    PaperLanguage(String tag, String born, String sheet, String of, String returnAddress, String forAnswer) {
        this.tag = tag;
        this.born = born;
        this.sheet = sheet;
        this.of = of;
        this.returnAddress = returnAddress;
        this.forAnswer = forAnswer;
    }

    /** BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** Belarusian for {@code be}, Russian for everything else: nothing is printed in a third language. */
    public static PaperLanguage of(String tag) {
        return tag.equals("be") || tag.startsWith("be-") ? BELARUSIAN : RUSSIAN;
    }
}
