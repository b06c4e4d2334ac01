package org.vestka.registry.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.prisoners.Prisoner;

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
    private static final String[] ARTICLES_OF_BELARUS = {
        "ч. 1 ст. 342", "ст. 130", "ст. 361-4", "ч. 2 ст. 293", "ст. 999"
    };
    private static final String[] TOWNS = {"Небылинск", "Выдумск", "Примерск", "Облачное", "Дремск", "Кратерск"};

    private InventedPeople() {}

    private static final int PRISONS = 12;
    private static final int PRISONS_OF_BELARUS = 4;

    /** Every so manieth of them is held in Belarus. */
    private static final int HELD_IN_BELARUS = 5;

    /**
     * Writes {@code prisons.tsv}, {@code prisons-by.tsv} and {@code people.csv} into a folder, to be brought at the
     * registrar's desk.
     *
     * @param arguments the folder, and optionally how many people (300)
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments.length == 0 ? "." : arguments[0]));
        int number = arguments.length < 2 ? 300 : Integer.parseInt(arguments[1]);
        Files.writeString(folder.resolve("prisons.tsv"), prisons(Country.RU));
        Files.writeString(folder.resolve("prisons-by.tsv"), prisons(Country.BY));
        Files.writeString(folder.resolve("people.csv"), people(number, LocalDate.now(java.time.ZoneOffset.UTC)));
    }

    /** The prisons of a country in the form that {@code InstitutionList} takes, with indexes that nobody has. */
    public static String prisons(Country country) {
        boolean belarus = country == Country.BY;
        StringBuilder lines = new StringBuilder("id\tregion\ttype\tnumber\tpostal_index\taddress\n");
        for (int at = 0; at < (belarus ? PRISONS_OF_BELARUS : PRISONS); at++) {
            String town = TOWNS[at % TOWNS.length];
            String region = belarus ? "Сказочная область" : at % 2 == 0 ? "Выдуманная область" : "Примерский край";
            String index = (belarus ? "2319" : "6999") + (10 + at);
            lines.append("invented-")
                    .append(at)
                    .append('\t')
                    .append(region)
                    .append('\t')
                    .append(kind(at))
                    .append('\t')
                    .append(number(country, at))
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

    private static String kind(int prison) {
        return prison % 4 == 3 ? "СИЗО" : "ИК";
    }

    private static int number(Country country, int prison) {
        return (country == Country.BY ? 951 : 901) + prison;
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
            Country country = at % HELD_IN_BELARUS == 0 ? Country.BY : Country.RU;
            boolean belarus = country == Country.BY;
            int prison = random.nextInt(belarus ? PRISONS_OF_BELARUS : PRISONS);
            lines.append(surname(pick(ROOTS, random), woman))
                    .append(',')
                    .append(pick(woman ? WOMEN : MEN, random))
                    .append(',')
                    .append(woman ? father.replaceFirst("ич$", father.endsWith("вич") ? "на" : "инична") : father)
                    .append(woman ? ",f," : ",m,")
                    .append(born)
                    .append(',')
                    .append(country)
                    .append(',')
                    .append(random.nextInt(4) == 0 ? "уточняется" : kind(prison) + "-" + number(country, prison))
                    .append(',')
                    .append(pick(WORK, random))
                    .append(',')
                    .append(pick(INTERESTS, random))
                    .append('|')
                    .append(pick(INTERESTS, random))
                    .append(belarus ? ",ru|be," : ",ru,")
                    .append("\"" + Prisoner.Details.INVENTED + ", для пробы. Такого заключённого нет.\",")
                    .append(pick(belarus ? ARTICLES_OF_BELARUS : ARTICLES, random))
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
