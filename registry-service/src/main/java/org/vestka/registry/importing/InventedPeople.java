package org.vestka.registry.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * People and prisons to try things with, all of them invented: names put together from flowers, birds and weather, towns
 * that are on no map, and every biography begins by saying so. The same number gives the same people.
 */
public final class InventedPeople {
    private static final String[] ROOTS =
            ("Василёк Ромашк Незабудк Колокольчик Одуванчик Клевер Ландыш Подснежник Шиповник "
                            + "Орешник Рябин Калин Осин Берёзк Ивушк Елочк Сосенк Снегирёк Зябликов Синичк Дроздов Стриж Ласточк "
                            + "Журавушк Лебедушк Ветерок Облачк Дождик Снежинк Росинк Радуг Туманов Зорьк Звёздочк Лучик Ручеёк")
                    .split(" ");
    private static final String[] MEN =
            ("Савва Фома Лавр Пров Клим Устин Сидор Никанор Фрол Макар Захар Потап Ефим Лука " + "Прохор Тарас")
                    .split(" ");
    private static final String[] WOMEN =
            ("Устинья Аглая Мелания Олимпия Фёкла Дарёна Ульяна Злата Василиса Любава Забава "
                            + "Ефросинья Пелагея Марфа")
                    .split(" ");
    private static final String[] FATHERS =
            "Лукич Фомич Савич Климович Фролович Макарович Захарович Ефимович".split(" ");
    private static final String[] WORK = ("пчеловод ботаник библиотекарь машинист учительница часовщик лесник "
                    + "переводчица программист художница студент врач токарь астроном пекарь журналистка")
            .split(" ");
    private static final String[] INTERESTS = ("шахматы папоротники пчёлы книги кино математика кошки собаки горы море "
                    + "вязание гитара хор фотография футбол история звёзды языки огород поэзия")
            .split(" ");
    // Real articles, so that the pages have something to explain; one that no code has.
    private static final String[] ARTICLES = {"ст. 207.3", "ч. 2 ст. 205.2", "ст. 280.3", "ч. 1 ст. 282.2", "ст. 999.1"
    };
    private static final String[] TOWNS = {"Небылинск", "Выдумск", "Примерск", "Облачное", "Дремск", "Кратерск"};

    private InventedPeople() {}

    /**
     * Writes {@code prisons.tsv} and {@code people.csv} into a folder, to be brought at the registrar's desk.
     *
     * @param arguments the folder, and optionally how many people (300)
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments.length == 0 ? "." : arguments[0]));
        int number = arguments.length < 2 ? 300 : Integer.parseInt(arguments[1]);
        Files.writeString(folder.resolve("prisons.tsv"), prisons());
        Files.writeString(folder.resolve("people.csv"), people(number, LocalDate.now(java.time.ZoneOffset.UTC)));
    }

    /** A dozen prisons in the form that {@code InstitutionList} takes; of Russia, with indexes that nobody has. */
    public static String prisons() {
        StringBuilder lines = new StringBuilder("id\tregion\ttype\tnumber\tpostal_index\taddress\n");
        for (int at = 0; at < 12; at++) {
            String town = TOWNS[at % TOWNS.length];
            String region = at % 2 == 0 ? "Выдуманная область" : "Примерский край";
            String index = "6999" + (10 + at);
            lines.append("invented-")
                    .append(at)
                    .append('\t')
                    .append(region)
                    .append('\t')
                    .append(at % 4 == 3 ? "СИЗО" : "ИК")
                    .append('\t')
                    .append(901 + at)
                    .append('\t')
                    .append(index)
                    .append('\t')
                    .append(index)
                    .append(", ")
                    .append(region)
                    .append(", г. ")
                    .append(town)
                    .append(", ул. Сказочная, д. ")
                    .append(at + 1)
                    .append('\n');
        }
        return lines.toString();
    }

    /** So many people as a list. */
    public static String people(int number, LocalDate today) {
        Random random = new Random(300);
        StringBuilder lines = new StringBuilder("surname,name,patronymic,sex,date_of_birth,country,prison,profession,"
                + "interests,languages,description,articles,arrested,months,expected release\n");
        for (int at = 0; at < number; at++) {
            boolean woman = random.nextInt(3) == 0;
            String father = pick(FATHERS, random);
            LocalDate born = today.minusYears(19L + random.nextInt(50)).minusDays(random.nextInt(365));
            LocalDate arrested = today.minusDays(60L + random.nextInt(1_800));
            int months = 12 + random.nextInt(110);
            int prison = random.nextInt(12);
            lines.append(surname(pick(ROOTS, random), woman))
                    .append(',')
                    .append(pick(woman ? WOMEN : MEN, random))
                    .append(',')
                    .append(woman ? father.replaceFirst("ич$", father.endsWith("вич") ? "на" : "инична") : father)
                    .append(woman ? ",f," : ",m,")
                    .append(born)
                    .append(",RU,")
                    .append(
                            random.nextInt(4) == 0
                                    ? "уточняется"
                                    : (prison % 4 == 3 ? "СИЗО-" : "ИК-") + (901 + prison))
                    .append(',')
                    .append(pick(WORK, random))
                    .append(',')
                    .append(pick(INTERESTS, random))
                    .append('|')
                    .append(pick(INTERESTS, random))
                    .append(",ru,")
                    .append("\"Выдуманный человек, для пробы. Такого заключённого нет.\",")
                    .append(pick(ARTICLES, random))
                    .append(',')
                    .append(arrested)
                    .append(',')
                    .append(months)
                    .append(',')
                    .append(arrested.plusMonths(months))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String surname(String root, boolean woman) {
        String stem = root.replaceFirst("ёк$|ок$|ик$", "ик").replaceFirst("ов$", "");
        return stem + (stem.endsWith("к") ? "ин" : "ов") + (woman ? "а" : "");
    }

    private static String pick(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
