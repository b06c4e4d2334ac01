package org.vestka.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented names, and how strangers spell them. */
final class StrangersNames {
    /** The ways in which somebody is asked for. */
    static final List<String> WAYS =
            List.of("surname", "surname in Latin", "full name", "full name in Latin", "with a slip");

    private static final String[] GIVEN = ("Александр Алексей Андрей Антон Борис Василий Виктор Виталий Владимир Глеб "
                    + "Григорий Денис Дмитрий Евгений Иван Игорь Кирилл Константин Максим Михаил Николай Олег Павел "
                    + "Пётр Роман Сергей Степан Тимофей Фёдор Юрий Анна Вера Галина Дарья Екатерина Елена Ирина "
                    + "Ксения Любовь Людмила Мария Надежда Наталья Оксана Ольга Полина Светлана Софья Татьяна Юлия")
            .split(" ");
    private static final String[] FATHERS =
            "Александров Андреев Борисов Викторов Иванов Игорев Петров Сергеев Фёдоров Юрьев".split(" ");
    private static final String[] BEGINNINGS =
            "Ба Бе Бо Ва Ви Во Га Го Гу До Ду Же За Зу Ка Ки Ко Кра Ку Ла Ле Ло Ма Ми Мо На Не Но Па Пе По Ра Ро Са Си Со Та То Ту Фе Хо Ча Ше"
                    .split(" ");
    private static final String[] MIDDLES =
            "ба ве ви го ди жа зи ка ко ле ли ло ма ме ми на ни но пе ра ре ро са си со та ти то ха ша".split(" ");
    private static final String[] ENDINGS =
            "бов вич дько ев енко ий ин ка кин ков ленко лин лов ник нов ов сик ский тов чук шин".split(" ");
    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN =
            "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya".split(" ");

    private StrangersNames() {}

    /** Given name, patronymic, surname, in Russian. */
    static String name(Random random) {
        StringBuilder surname = new StringBuilder(pick(BEGINNINGS, random));
        for (int middles = random.nextInt(3); middles > 0; middles--) {
            surname.append(pick(MIDDLES, random));
        }
        surname.append(pick(ENDINGS, random));
        String given = pick(GIVEN, random);
        boolean woman = given.endsWith("а") || given.endsWith("я") || given.equals("Любовь");
        return given + " " + pick(FATHERS, random) + (woman ? "на" : "ич") + " " + surname;
    }

    private static String pick(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    /** As a machine that knows one table would write it. */
    static String latin(String name) {
        List<String> letters = new ArrayList<>();
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            int at = CYRILLIC.indexOf(letter);
            letters.add(at < 0 ? Character.toString(letter) : LATIN[at].equals("_") ? "" : LATIN[at]);
        }
        return String.join("", letters);
    }

    /** What a stranger types who looks for this person in one of the ways. */
    static String asked(String name, String way, Random random) {
        String[] words = name.split(" ");
        String full = words[0] + " " + words[2];
        return switch (way) {
            case "surname" -> words[2];
            case "surname in Latin" -> latin(words[2]);
            case "full name" -> full;
            case "full name in Latin" -> latin(full);
            default -> {
                StringBuilder slipped = new StringBuilder(latin(full));
                int at = random.nextInt(slipped.length() - 1);
                slipped.deleteCharAt(at);
                yield slipped.toString();
            }
        };
    }
}
