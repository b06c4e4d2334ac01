package org.vestka.dispatch.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The Russian dative of a person's name, as the line «Кому» of an envelope wants it. Made by rule; a registrar's or
 * dispatcher's own form always goes before it.
 *
 * <p>Rules: Rosenthal, «Справочник по правописанию и литературной правке», §§ 149–150. Given names and patronymics always
 * decline. Surnames in -ов/-ев/-ин/-ын take the short endings, those in -ский and the like the adjective's; a man's surname
 * that ends in a consonant declines, a woman's does not; those in -ко, -их/-ых, -о, -е, -и, -у, -ю and in -а after a vowel
 * do not.
 */
public final class Dative {

    /** Grammatical gender of a name, as far as it can be told. */
    public enum Gender {
        MASCULINE,
        FEMININE,
        UNKNOWN
    }

    private static final Set<String> FEMININE_IN_CONSONANT_OR_SOFT =
            Set.of("любовь", "нинель", "рахиль", "юдифь", "эсфирь", "ассоль", "айгуль", "гузель", "адель");
    private static final Set<String> MASCULINE_IN_A = Set.of(
            "никита", "илья", "фома", "лука", "кузьма", "савва", "фока", "данила", "гаврила", "мустафа", "муса", "иса",
            "абдулла", "зия", "саша", "миша", "женя", "валя", "мыкола", "микола", "ярома", "ярёма", "сава");
    private static final Map<String, String> FLEETING =
            Map.of("павел", "павлу", "лев", "льву", "пётр", "петру", "петр", "петру", "христос", "христу");
    /** Surnames from words whose last vowel falls out. */
    private static final Set<String> FLEETING_E = Set.of("соловей", "воробей", "муравей");

    /** Surnames that end in a stressed -а or -я and never change. */
    private static final Set<String> FRENCH = Set.of("дюма", "золя", "петипа", "дега", "люка", "деррида", "труайя");
    /** Adjectives after a hissing letter whose ending is stressed. */
    private static final Set<String> STRESSED_END = Set.of("большая", "чужая");

    private static final Set<String> UNISEX = Set.of("саша", "женя", "валя", "шура", "слава");
    /** Words inside a name that never change: parts of patronymics and of noble or foreign surnames. */
    private static final Set<String> INVARIABLE = Set.of(
            "оглы", "оглу", "кызы", "гызы", "улы", "уулу", "ибн", "бен", "де", "ван", "фон", "дер", "аль", "эль");

    private static final String CONSONANTS = "бвгджзклмнпрстфхцчшщ";
    private static final String VOWELS = "аеёиоуыэюя";

    private Dative() {}

    /** The whole name in the dative; a word that is not Cyrillic stays as it is. */
    public static String of(PersonName name, Gender gender) {
        Gender known = gender == Gender.UNKNOWN ? genderOf(name) : gender;
        List<String> declined = new ArrayList<>();
        declined.add(declined(name.surname(), word -> surname(word, known)));
        declined.add(declined(name.given(), word -> given(word, known)));
        if (name.patronymic() != null) {
            declined.add(declined(name.patronymic(), Dative::patronymic));
        }
        return String.join(" ", declined).strip();
    }

    /** Whether the name is a man's or a woman's, told by patronymic, then surname, then given name. */
    public static Gender genderOf(PersonName name) {
        String patronymic = name.patronymic() == null ? "" : lower(name.patronymic());
        if (ends(patronymic, "ч", "оглы", "оглу", "улы", "уулу")) {
            return Gender.MASCULINE;
        }
        if (ends(patronymic, "на", "кызы", "гызы")) {
            return Gender.FEMININE;
        }
        String surname = lower(name.surname());
        if (ends(surname, "ова", "ева", "ёва", "ина", "ына", "ая")) {
            return Gender.FEMININE;
        }
        if (ends(surname, "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ый")
                || (ends(surname, "ой") && surname.length() > 4)) {
            return Gender.MASCULINE;
        }
        String given = lower(name.given());
        if (given.isEmpty() || UNISEX.contains(given)) {
            return Gender.UNKNOWN;
        }
        if (FEMININE_IN_CONSONANT_OR_SOFT.contains(given)) {
            return Gender.FEMININE;
        }
        if (MASCULINE_IN_A.contains(given)) {
            return Gender.MASCULINE;
        }
        return ends(given, "а", "я") ? Gender.FEMININE : Gender.MASCULINE;
    }

    /** Each word, and each part of a double one, by itself. */
    private static String declined(String words, UnaryOperator<String> rule) {
        return Arrays.stream(words.strip().split("\\s+"))
                .map(word -> Arrays.stream(word.split("-", -1))
                        .map(part -> part.isEmpty() || !cyrillic(part) || INVARIABLE.contains(lower(part))
                                ? part
                                : rule.apply(part))
                        .collect(Collectors.joining("-")))
                .collect(Collectors.joining(" "));
    }

    private static String given(String word, Gender gender) {
        String w = lower(word);
        String fleeting = FLEETING.get(w);
        if (fleeting != null && gender != Gender.FEMININE) {
            return cased(word, fleeting);
        }
        if (FEMININE_IN_CONSONANT_OR_SOFT.contains(w)) {
            return cut(word, 1) + "и";
        }
        if (ends(w, "ия")) {
            // Лопатин, «Правила русской орфографии и пунктуации», § 71: к Марии, but к Ие, к Лие
            return cut(word, 1) + (cut(w, 2).chars().anyMatch(c -> VOWELS.indexOf(c) >= 0) ? "и" : "е");
        }
        if (ends(w, "а", "я")) {
            return cut(word, 1) + "е";
        }
        if (ends(w, "ий") || ends(w, "й")) {
            return cut(word, 1) + "ю";
        }
        if (ends(w, "ь")) {
            return gender == Gender.FEMININE ? cut(word, 1) + "и" : cut(word, 1) + "ю";
        }
        if (consonant(w)) {
            return gender == Gender.FEMININE ? word : word + "у";
        }
        return word;
    }

    private static String patronymic(String word) {
        String w = lower(word);
        return w.endsWith("ч") ? word + "у" : w.endsWith("на") ? cut(word, 1) + "е" : word;
    }

    private static String surname(String word, Gender gender) {
        String w = lower(word);
        if (word.length() < 2 || FRENCH.contains(w) || ends(w, "ых", "их", "аго", "яго", "ово")) {
            return word;
        }
        if (gender == Gender.FEMININE) {
            if (ends(w, "ова", "ева", "ёва", "ина", "ына") && w.length() > 4) {
                return cut(word, 1) + "ой";
            }
            if (ends(w, "жая", "шая", "чая", "щая") && !STRESSED_END.contains(w)) {
                return cut(word, 2) + "ей";
            }
            if (ends(w, "ая") && w.length() > 3) {
                return cut(word, 2) + "ой";
            }
            if (ends(w, "яя")) {
                return cut(word, 2) + "ей";
            }
            return inA(word, w);
        }
        if (FLEETING_E.contains(w)) {
            return cut(word, 2) + "ью";
        }
        if (ends(w, "ов", "ев", "ёв", "ин", "ын")) {
            return word + "у";
        }
        if (ends(w, "ский", "цкий", "ый") || (ends(w, "кий", "гий", "хий") && w.length() > 4)) {
            return cut(word, 2) + "ому";
        }
        if (ends(w, "жий", "ший", "чий", "щий", "ний")) {
            return cut(word, 2) + "ему";
        }
        if (ends(w, "ой") && w.length() > 4 && !ends(w, "цой")) {
            return cut(word, 2) + "ому";
        }
        if (ends(w, "ий") || ends(w, "й")) {
            return cut(word, 1) + "ю";
        }
        if (ends(w, "ь")) {
            return cut(word, 1) + "ю";
        }
        if (ends(w, "ец") && w.length() > 4) {
            return withoutFleetingVowel(word, w);
        }
        if (consonant(w)) {
            return word + "у";
        }
        return inA(word, w);
    }

    /** -ец: Шварц-like and short stems keep the vowel, Заяц-like names are kept whole; -лец softens, a vowel before gives й. */
    private static String withoutFleetingVowel(String word, String lower) {
        char before = lower.charAt(lower.length() - 3);
        String stem = cut(word, 2);
        if (VOWELS.indexOf(before) >= 0) {
            return stem + "йцу";
        }
        char beforeThat = lower.charAt(lower.length() - 4);
        if (CONSONANTS.indexOf(beforeThat) >= 0) {
            return word + "у";
        }
        return stem + (before == 'л' ? "ьцу" : "цу");
    }

    private static String inA(String word, String w) {
        if (ends(w, "ия")) {
            return cut(word, 1) + "и";
        }
        if (ends(w, "а", "я")
                && w.length() > 2
                && (VOWELS.indexOf(w.charAt(w.length() - 2)) < 0 || ends(w, "ая", "ея", "оя", "уя"))) {
            return cut(word, 1) + "е";
        }
        return word;
    }

    private static boolean consonant(String w) {
        return CONSONANTS.indexOf(w.charAt(w.length() - 1)) >= 0;
    }

    private static boolean ends(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String word, int last) {
        return word.substring(0, word.length() - last);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String cased(String like, String lower) {
        return like.equals(like.toUpperCase(Locale.ROOT))
                ? lower.toUpperCase(Locale.ROOT)
                : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    private static boolean cyrillic(String word) {
        return word.chars().allMatch(c -> (c >= 0x400 && c <= 0x4FF) || c == '\'' || c == '’' || c == '.');
    }
}
