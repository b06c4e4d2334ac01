package org.vestka.registry.charges;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vestka.registry.facilities.Country;

/**
 * Finds the number of an article in whatever way it was written down: {@code 342}, {@code ч. 2 п. «д» ст. 207.3},
 * {@code ст. 361⁴ ч. 1}.
 */
public final class ArticleNumbers {
    private static final String NUMBER = "(\\d{2,3}(?:[.\\-]\\d{1,2})?)(?![\\d])";
    private static final Pattern AFTER_ITS_WORD =
            Pattern.compile("(?iu)(?:ст(?:атья|атьи|\\.)?|арт(?:ыкул|\\.)?|art(?:icle|\\.)?)\\s*" + NUMBER);
    private static final Pattern PART_OR_POINT =
            Pattern.compile("(?iu)(?:ч(?:асть|асці|аст|\\.)?|п(?:ункт|\\.)?|part|§)\\s*[«\"“]?[\\p{L}\\d]{1,3}[»\"”]?");
    private static final Pattern ALONE = Pattern.compile("(?<![\\d.\\-])" + NUMBER);
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private ArticleNumbers() {}

    /** The numbers in their usual form, in order; none where there is none. What was only prepared or tried is not one. */
    public static Set<String> in(String written, Country country) {
        String text = plain(written);
        Set<String> numbers = all(AFTER_ITS_WORD.matcher(text), country);
        if (numbers.isEmpty()) {
            numbers = all(ALONE.matcher(PART_OR_POINT.matcher(text).replaceAll(" ")), country);
        }
        if (numbers.size() > 1) {
            numbers.remove(country == Country.RU ? "30" : "14");
        }
        return numbers;
    }

    private static Set<String> all(Matcher found, Country country) {
        Set<String> numbers = new LinkedHashSet<>();
        while (found.find()) {
            numbers.add(found.group(1).replace(country == Country.RU ? '-' : '.', country == Country.RU ? '.' : '-'));
        }
        return numbers;
    }

    /** With one kind of hyphen, and raised figures behind one. */
    private static String plain(String written) {
        StringBuilder plain = new StringBuilder();
        boolean raised = false;
        for (char each : written.toCharArray()) {
            int figure = RAISED.indexOf(each);
            if (figure >= 0) {
                plain.append(raised ? "" : "-").append(figure);
            } else {
                plain.append(each == '‑' || each == '–' || each == '−' ? '-' : each);
            }
            raised = figure >= 0;
        }
        return plain.toString();
    }
}
