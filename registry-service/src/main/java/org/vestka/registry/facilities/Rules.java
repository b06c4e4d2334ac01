package org.vestka.registry.facilities;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a facility takes: the rules that hold there, wherever they come from ({@link RulesInForce}).
 *
 * @param languages {@code ru} and {@code be}, the usual one first
 * @param sheets sheets of A4 in one letter, 1 to {@value #MOST_SHEETS}
 * @param returnName name of the return identity for envelope and letter
 * @param source of the nearest of these rules
 * @param since valid since, where known
 * @param images whether pictures in letters are let through; null where nobody knows
 * @param enclosures what may be enclosed, in words
 * @param channels electronic ways, one a line as {@link ElectronicChannel#read} takes them
 * @param answerDays after how many days an answer usually comes; null where nobody knows
 */
public record Rules(
        List<String> languages,
        ForeignMail foreignMail,
        boolean relativesOnly,
        int sheets,
        boolean replySheet,
        boolean qrOnReplySheet,
        @Nullable String returnName,
        @Nullable String returnAddress,
        @Nullable String source,
        @Nullable LocalDate since,
        @Nullable Boolean images,
        @Nullable String enclosures,
        @Nullable String channels,
        @Nullable Integer answerDays) {

    /** Nobody waits longer for an answer before it counts as missing. */
    public static final int MOST_ANSWER_DAYS = 730;

    /** No facility takes more. */
    public static final int MOST_SHEETS = 20;

    private static final String YES = "yes";
    private static final String NO = "no";

    public Rules {
        languages = List.copyOf(languages);
    }

    /**
     * What holds where nobody has said otherwise: two sheets, a reply sheet; in Belarus no QR code, since censors there
     * distrust ciphers.
     */
    public static Rules usualIn(Country country) {
        return new Rules(
                country == Country.BY ? List.of("ru", "be") : List.of("ru"),
                ForeignMail.TAKEN,
                false,
                2,
                true,
                country == Country.RU,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Whether letters of strangers may be sent here, as assignment-service decides it when it gives a place: not where only
     * relatives may write, nor where mail from abroad endangers. Where it is withheld, people are written to all the same.
     */
    public boolean takeStrangersMail() {
        return !relativesOnly && foreignMail != ForeignMail.ENDANGERS;
    }

    /** The rules as texts, each in the form that its field asks for; without those of which nothing is known. */
    public Map<RuleField, String> texts() {
        Map<RuleField, String> texts = new EnumMap<>(RuleField.class);
        texts.put(RuleField.LANGUAGES, String.join(" ", languages));
        texts.put(RuleField.FOREIGN_MAIL, foreignMail.code());
        texts.put(RuleField.RELATIVES_ONLY, relativesOnly ? YES : NO);
        texts.put(RuleField.SHEETS, Integer.toString(sheets));
        texts.put(RuleField.REPLY_SHEET, replySheet ? YES : NO);
        texts.put(RuleField.QR_ON_REPLY_SHEET, qrOnReplySheet ? YES : NO);
        put(texts, RuleField.IMAGES, images == null ? null : images ? YES : NO);
        put(texts, RuleField.ENCLOSURES, enclosures);
        put(texts, RuleField.CHANNELS, channels);
        put(texts, RuleField.ANSWER_DAYS, answerDays == null ? null : Integer.toString(answerDays));
        put(texts, RuleField.RETURN_NAME, returnName);
        put(texts, RuleField.RETURN_ADDRESS, returnAddress);
        return texts;
    }

    private static void put(Map<RuleField, String> texts, RuleField field, @Nullable String text) {
        if (text != null) {
            texts.put(field, text);
        }
    }

    /** Of texts, as {@link #texts} gives them. */
    static Rules of(Map<RuleField, String> texts, @Nullable String source, @Nullable LocalDate since) {
        String images = texts.getOrDefault(RuleField.IMAGES, "");
        String answerDays = some(texts, RuleField.ANSWER_DAYS);
        return new Rules(
                Arrays.asList(said(texts, RuleField.LANGUAGES).split(" ")),
                ForeignMail.of(said(texts, RuleField.FOREIGN_MAIL)).orElseThrow(),
                said(texts, RuleField.RELATIVES_ONLY).equals(YES),
                Integer.parseInt(said(texts, RuleField.SHEETS)),
                said(texts, RuleField.REPLY_SHEET).equals(YES),
                said(texts, RuleField.QR_ON_REPLY_SHEET).equals(YES),
                some(texts, RuleField.RETURN_NAME),
                some(texts, RuleField.RETURN_ADDRESS),
                source,
                since,
                images.isEmpty() ? null : Boolean.valueOf(images.equals(YES)),
                some(texts, RuleField.ENCLOSURES),
                some(texts, RuleField.CHANNELS),
                answerDays == null ? null : Integer.valueOf(answerDays));
    }

    private static String said(Map<RuleField, String> texts, RuleField field) {
        return Objects.requireNonNull(texts.get(field), field.name());
    }

    private static @Nullable String some(Map<RuleField, String> texts, RuleField field) {
        String text = texts.get(field);
        return text == null || text.isEmpty() ? null : text;
    }
}
