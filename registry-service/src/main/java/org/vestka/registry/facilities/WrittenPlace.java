package org.vestka.registry.facilities;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place as somebody wrote it down, taken apart: commas, capitals and abbreviations do not count.
 *
 * @param indexes what may be an index of the post: five to seven digits
 * @param kinds kinds of institutions with their numbers, such as {@code ик 4}; the number may be missing
 * @param words every other word, folded, without the names of parts of an address
 * @param numbers of houses
 */
record WrittenPlace(Set<String> indexes, Set<String> kinds, List<String> words, Set<String> numbers) {
    private static final Pattern INDEX = Pattern.compile("(?<![0-9])[0-9]{5,7}(?![0-9])");

    /** Long names first, so that none is taken for the beginning of another. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("исправительная колония", "ик"),
            Map.entry("исправительной колонии", "ик"),
            Map.entry("папраўчая калонія", "ик"),
            Map.entry("лечебное исправительное учреждение", "лиу"),
            Map.entry("лячэбная папраўчая ўстанова", "лиу"),
            Map.entry("лечебно исправительное учреждение", "лиу"),
            Map.entry("следственный изолятор", "сизо"),
            Map.entry("следчы ізалятар", "сизо"),
            Map.entry("колония поселение", "кп"),
            Map.entry("воспитательная колония", "вк"),
            Map.entry("исправительный центр", "иц"),
            Map.entry("тюрьма", "т"),
            Map.entry("турма", "т"),
            Map.entry("иуот", "иуот"),
            Map.entry("пуат", "иуот"),
            Map.entry("сизо", "сизо"),
            Map.entry("сіза", "сизо"),
            Map.entry("лиу", "лиу"),
            Map.entry("лпу", "лиу"),
            Map.entry("ик", "ик"),
            Map.entry("пк", "ик"),
            Map.entry("кп", "кп"),
            Map.entry("вк", "вк"),
            Map.entry("т", "т"),
            Map.entry("областная больница", "об"),
            Map.entry("республиканская больница", "рб"),
            Map.entry("краевая больница", "кб"),
            Map.entry("областная туберкулезная больница", "отб"),
            Map.entry("межобластная туберкулезная больница", "мотб"),
            Map.entry("краевая туберкулезная больница", "ктб"),
            Map.entry("областная соматическая больница", "осб"),
            Map.entry("психиатрическая больница", "пб"),
            Map.entry("об", "об"),
            Map.entry("рб", "рб"),
            Map.entry("кб", "кб"),
            Map.entry("отб", "отб"),
            Map.entry("мотб", "мотб"),
            Map.entry("ктб", "ктб"),
            Map.entry("осб", "осб"));

    private static final Pattern KIND = Pattern.compile("(?<![\\p{L}])("
            + KINDS.keySet().stream()
                    .sorted((one, other) -> other.length() - one.length())
                    .collect(Collectors.joining("|"))
            + ")(?![\\p{L}])[\\s№n-]{0,4}([0-9]{1,3}(?![0-9]))?");

    /** Parts of addresses and of long names of institutions; they tell nothing apart. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            ("г г.о город гор п пос поселок посёлок пгт рп р с село дер деревня д дом ул улица вул вуліца пер переулок "
                            + "пр пр-т пр-д проспект проезд пл площадь ш шоссе тракт мкр микрорайон кв квартал стр корп "
                            + "строение корпус обл область вобласць край респ республика рэспубліка ао округ автономный "
                            + "городской район раён р-н м-н им имени фку фсин уфсин гуфсин россии россия рф по в и на "
                            + "беларусь дин мвд индекс аг х ст станция тер а я вл влд владение зд с/с сельсовет")
                    .split(" "));

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{1,4}\\s?[а-я]?(?![0-9\\p{L}])");

    static WrittenPlace read(String written) {
        String text = folded(written);
        Set<String> indexes =
                INDEX.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        text = INDEX.matcher(text).replaceAll(" ");
        // "Т, г. Примерск": alone before the first comma even two letters are a kind.
        Set<String> kinds = new HashSet<>(kindAlone(text.contains(",") ? text.substring(0, text.indexOf(',')) : ""));
        Matcher kind = KIND.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (kind.find()) {
            String number = kind.group(2);
            String of = KINDS.get(kind.group(1));
            if (number == null && kind.group(1).length() < 3) {
                continue;
            }
            kinds.add(number == null ? of + " " : of + " " + Integer.parseInt(number));
            kind.appendReplacement(rest, " ");
        }
        kind.appendTail(rest);
        text = rest.toString();
        List<String> words = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(word -> word.contains("-") && EMPTY_WORDS.contains(word)
                        ? java.util.stream.Stream.empty()
                        : Arrays.stream(word.split("-")))
                .filter(word -> word.length() > 1 && !EMPTY_WORDS.contains(word))
                .distinct()
                .toList();
        Set<String> numbers = NUMBER.matcher(text)
                .results()
                .map(match -> match.group().replace(" ", ""))
                .collect(Collectors.toSet());
        return new WrittenPlace(indexes, kinds, words, numbers);
    }

    /** The kinds in a name of an institution, which may be two letters and nothing else. */
    static Set<String> kindsOf(String name) {
        Set<String> alone = kindAlone(folded(name));
        return alone.isEmpty() ? read(name).kinds() : alone;
    }

    private static Set<String> kindAlone(String text) {
        String kind = KINDS.get(text.strip());
        return kind == null ? Set.of() : Set.of(kind + " ");
    }

    static String folded(@Nullable String text) {
        return text == null
                ? ""
                : text.toLowerCase(Locale.ROOT)
                        .replace('ё', 'е')
                        .replaceAll("[–—−]", "-")
                        .replaceAll("[\\s_]+", " ")
                        .strip();
    }
}
