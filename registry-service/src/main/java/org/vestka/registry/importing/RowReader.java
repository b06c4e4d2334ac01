package org.vestka.registry.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.FacilityFinder;
import org.vestka.registry.prisoners.CourtCase;
import org.vestka.registry.prisoners.PersonName;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Sex;
import org.vestka.registry.prisoners.Standing;
import org.vestka.registry.prisoners.Told;

/** Makes a prisoner of a row, or says of each cell that cannot be understood what is wrong with it. */
final class RowReader {
    private static final int LONGEST_CELL = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORD = 80;
    private static final int MOST_WORDS = 30;
    private static final int OLDEST_YEAR = 1900;
    private static final int OLDEST_CASE = 1950;
    private static final int LONGEST_AHEAD = 60;

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern WITH_SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(?<=\\d)(?:T|\\s+)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?$");
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{1,2}[./]\\d{1,2}[./]\\d{2}");

    /** How a spreadsheet counts days where a cell is not shown as a date; of our century and the last, five digits. */
    private static final Pattern DAY_COUNT = Pattern.compile("[1-9]\\d{4}");

    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\s*г\\.?\\s*р?\\.?)?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
    private static final Pattern UNDER_WAY = Pattern.compile("(?iu)(?<!\\p{L})этап");
    private static final Pattern NOT_SAID = Pattern.compile("(?iu)уточня|не указан|неизвестно|невядома");
    private static final Pattern NOTHING = Pattern.compile(
            "(?iu)(не указан[аоы]?|неизвестн[аоы]|невядом[аы]|нет данных|н/д|n/a|none|null|unknown|-|—|–|\\?)");
    private static final Set<String> LANGUAGES = Set.of("ru", "be", "en", "de", "fr", "pl");

    private final List<ColumnMeaning> columns;
    private final Country usual;
    private final DateOrder dates;
    private final FacilityFinder facilities;
    private final LocalDate today;

    /**
     * @param columns what the columns hold, in their order
     * @param usual the country of a row that names none
     */
    RowReader(List<ColumnMeaning> columns, Country usual, DateOrder dates, FacilityFinder facilities, LocalDate today) {
        this.columns = List.copyOf(columns);
        this.usual = usual;
        this.dates = dates;
        this.facilities = facilities;
        this.today = today;
    }

    ImportedRow read(RawTable.Row row) {
        return new Reading(row).row();
    }

    /** One row being read; collects what is wrong on the way. */
    private final class Reading {
        private final RawTable.Row row;
        private final Map<Column, String> cells = new EnumMap<>(Column.class);
        private final List<Problem> problems = new ArrayList<>();

        Reading(RawTable.Row row) {
            this.row = row;
            for (int at = 0; at < Math.min(row.cells().size(), columns.size()); at++) {
                Column column = columns.get(at).column();
                String cell = row.cells().get(at).strip();
                if (column != null && !cell.isEmpty() && !NOTHING.matcher(cell).matches()) {
                    cells.merge(
                            column, cell, column.isJoined() ? (one, other) -> one + "\n" + other : (one, other) -> one);
                }
            }
        }

        ImportedRow row() {
            checkCells();
            List<String> written = List.of(cell(Column.FULL_NAME).orElse("").split("\\s*[|\\n]\\s*"));
            PersonName first = name(Column.FULL_NAME, written.getFirst());
            PersonName inParts = inParts();
            PersonName name = first == null ? inParts : first;
            PersonName belarusian = name(
                    Column.FULL_NAME_BE, cell(Column.FULL_NAME_BE).orElse("").replaceAll("\\s+", " "));
            List<String> latin = new ArrayList<>(words(Column.LATIN, "[|;,]", LONGEST_NAME));
            for (String other : written.subList(1, written.size())) {
                PersonName another = name(Column.FULL_NAME, other);
                if (another != null && isLatin(other)) {
                    latin.add(other);
                } else if (another != null && belarusian == null && isBelarusian(another)) {
                    belarusian = another;
                }
            }
            String shown = Stream.of(Column.FULL_NAME, Column.FULL_NAME_BE, Column.LATIN, Column.SURNAME)
                    .flatMap(column -> cell(column).stream())
                    .findFirst()
                    .orElse("");
            PersonName russian = null;
            if (name != null && isLatin(name.surname())) {
                latin.addFirst(name.spoken());
            } else if (name != null && belarusian == null && isBelarusian(name)) {
                belarusian = name;
            } else {
                russian = name;
            }
            if (russian == null && belarusian == null && latin.isEmpty() && problems.isEmpty()) {
                problems.add(Problem.of(Problem.Code.NO_NAME, null, ""));
            }
            Country country = country();
            LocalDate born = birthDate();
            Integer year = birthYear(born);
            String saidYear = cell(Column.BIRTH_YEAR).orElse("");
            if (born != null
                    && YEAR.matcher(saidYear).matches()
                    && !saidYear.startsWith(String.valueOf(born.getYear()))) {
                problems.add(Problem.of(Problem.Code.NOT_BORN_IN_THAT_YEAR, Column.BIRTH_YEAR, saidYear));
            }
            Sex sex = sex(russian == null ? belarusian : russian);
            List<String> languages = languages();
            Standing standing = standing();
            String place = Stream.of(Column.FACILITY, Column.ADDRESS, Column.POSTCODE, Column.REGION, Column.CITY)
                    .flatMap(column -> cell(column).stream())
                    .collect(Collectors.joining(", "));
            boolean onTheWay = UNDER_WAY.matcher(place).find();
            Facility facility = onTheWay || place.isEmpty() ? null : facility(country);
            if (facility == null
                    && !place.isEmpty()
                    && !onTheWay
                    && !NOT_SAID.matcher(place).find()) {
                problems.add(Problem.of(Problem.Code.FACILITY_NOT_FOUND, Column.FACILITY, place));
            }
            CourtCase court = court();
            boolean broken =
                    problems.stream().anyMatch(problem -> problem.code().breaks());
            Prisoner.Details details = broken
                    ? null
                    : new Prisoner.Details(
                            russian,
                            belarusian,
                            latin.stream().distinct().limit(20).toList(),
                            null,
                            sex,
                            born,
                            year,
                            country,
                            text(Column.OCCUPATION, LONGEST_NAME),
                            words(Column.INTERESTS, "[|;,\\n]", LONGEST_WORD),
                            languages,
                            cell(Column.BIOGRAPHY).orElse(null),
                            words(Column.ARTICLES, "[|;,\\n]", 40),
                            words(Column.NEEDS, "[|;,\\n]", LONGEST_WORD));
            Told told = details == null
                    ? null
                    : new Told(
                            details,
                            standing,
                            standing == Standing.RELEASED || facility == null ? null : facility.facilityId(),
                            text(Column.UNIT, LONGEST_WORD),
                            court,
                            onTheWay);
            return new ImportedRow(
                    row.line(),
                    broken ? ImportedRow.Verdict.BROKEN : ImportedRow.Verdict.NEW,
                    cut(shown.replaceAll("\\p{Cntrl}+", " "), LONGEST_WORD),
                    problems,
                    told,
                    null,
                    List.of(),
                    null);
        }

        private CourtCase court() {
            String months = cell(Column.MONTHS).orElse("");
            if (!months.isEmpty() && !months.matches("[0-9]{1,3}")) {
                problems.add(Problem.of(Problem.Code.NOT_A_NUMBER, Column.MONTHS, months));
            }
            return new CourtCase(
                    day(Column.ARRESTED),
                    day(Column.SENTENCED),
                    months.matches("[0-9]{1,3}") ? Integer.valueOf(months) : null,
                    day(Column.EXPECTED_RELEASE),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of());
        }

        private @Nullable LocalDate day(Column column) {
            String written = cell(column).orElse("");
            try {
                LocalDate date = written.isEmpty() ? null : date(written);
                LocalDate last = column == Column.EXPECTED_RELEASE ? today.plusYears(LONGEST_AHEAD) : today;
                if (date != null && (date.getYear() < OLDEST_CASE || date.isAfter(last))) {
                    problems.add(Problem.of(Problem.Code.DAY_OUT_OF_RANGE, column, written));
                }
                if (date != null || written.isEmpty()) {
                    return date;
                }
            } catch (DateTimeException noSuchDay) {
                // Told below, as any other cell that is no date.
            }
            problems.add(noDate(column, written));
            return null;
        }

        /** Of several places in the cells the last that is understood: lists add what is new at the end. */
        private @Nullable Facility facility(Country country) {
            String rest = Stream.of(Column.ADDRESS, Column.POSTCODE, Column.REGION, Column.CITY)
                    .flatMap(column -> cell(column).stream())
                    .collect(Collectors.joining(", "));
            List<String> places = List.of(cell(Column.FACILITY).orElse("").split("[|\\n]"));
            for (String place : places.reversed()) {
                Facility found = facilities
                        .find(place.strip() + (rest.isEmpty() ? "" : ", " + rest), country)
                        .orElse(null);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        private void checkCells() {
            if (row.cells().size() > columns.size()) {
                problems.add(Problem.of(Problem.Code.TOO_MANY_CELLS, null, ""));
            }
            for (Map.Entry<Column, String> cell : cells.entrySet()) {
                if (CONTROL.matcher(cell.getValue()).find()) {
                    problems.add(Problem.of(Problem.Code.CONTROL_CHARACTERS, cell.getKey(), cell.getValue()));
                } else if (cell.getKey() != Column.PASSED_OVER
                        && cell.getValue().length() > LONGEST_CELL) {
                    problems.add(Problem.of(Problem.Code.TOO_LONG, cell.getKey(), cell.getValue()));
                }
            }
        }

        private Optional<String> cell(Column column) {
            return Optional.ofNullable(cells.get(column));
        }

        private @Nullable PersonName name(Column column, String written) {
            if (written.isEmpty()) {
                return null;
            }
            List<String> parts = Arrays.stream(written.split("\\s+")).toList();
            if (written.length() > LONGEST_NAME) {
                problems.add(Problem.of(Problem.Code.TOO_LONG, column, written));
                return null;
            }
            if (parts.size() < 2) {
                problems.add(Problem.of(Problem.Code.NAME_IN_PARTS_MISSING, column, written));
                return null;
            }
            if (isLatin(written)) {
                return new PersonName(String.join(" ", parts.subList(1, parts.size())), parts.getFirst(), null);
            }
            if (parts.size() > 2 && isPatronymic(parts.get(1))) {
                return new PersonName(String.join(" ", parts.subList(2, parts.size())), parts.get(0), parts.get(1));
            }
            if (isGivenFirst(column)) {
                boolean isWhole = parts.size() == 3;
                return new PersonName(
                        String.join(" ", parts.subList(isWhole ? 2 : 1, parts.size())),
                        parts.getFirst(),
                        isWhole ? parts.get(1) : null);
            }
            return new PersonName(
                    parts.get(0),
                    parts.get(1),
                    parts.size() == 2 ? null : String.join(" ", parts.subList(2, parts.size())));
        }

        private boolean isGivenFirst(Column column) {
            return columns.stream()
                    .anyMatch(each -> each.column() == column && ColumnNames.isGivenFirst(each.heading()));
        }

        private @Nullable PersonName inParts() {
            String surname = cell(Column.SURNAME).orElse(null);
            String given = cell(Column.GIVEN).orElse(null);
            if (surname == null && given == null) {
                return null;
            }
            if (surname == null || given == null) {
                problems.add(Problem.of(
                        Problem.Code.NAME_IN_PARTS_MISSING,
                        surname == null ? Column.SURNAME : Column.GIVEN,
                        surname == null ? String.valueOf(given) : surname));
                return null;
            }
            if (surname.length() > LONGEST_NAME || given.length() > LONGEST_NAME) {
                problems.add(Problem.of(Problem.Code.TOO_LONG, Column.SURNAME, surname));
                return null;
            }
            return new PersonName(surname, given, cell(Column.PATRONYMIC).orElse(null));
        }

        private Country country() {
            String written = cell(Column.COUNTRY).orElse("").toLowerCase(Locale.ROOT);
            return switch (written) {
                case "" -> usual;
                case "ru", "россия", "рф", "russia", "расія" -> Country.RU;
                case "by", "беларусь", "рб", "belarus", "белоруссия" -> Country.BY;
                default -> {
                    problems.add(Problem.of(Problem.Code.UNKNOWN_COUNTRY, Column.COUNTRY, written));
                    yield usual;
                }
            };
        }

        /** Some cells hold the date, a line or a bar, and the same date again. */
        private String firstDate() {
            return cell(Column.BIRTH_DATE).orElse("").split("[|\\n]", 2)[0].strip();
        }

        private @Nullable LocalDate birthDate() {
            String written = firstDate();
            if (written.isEmpty() || YEAR.matcher(written).matches()) {
                return null;
            }
            try {
                LocalDate date = date(written);
                if (date != null) {
                    if (date.getYear() < OLDEST_YEAR || date.isAfter(today.minusYears(10))) {
                        problems.add(Problem.of(Problem.Code.BORN_OUT_OF_RANGE, Column.BIRTH_DATE, written));
                    }
                    return date;
                }
            } catch (DateTimeException noSuchDay) {
                // Told below, as any other cell that is no date.
            }
            problems.add(noDate(Column.BIRTH_DATE, written));
            return null;
        }

        private static Problem noDate(Column column, String written) {
            boolean shortYear =
                    TWO_DIGITS.matcher(TIME.matcher(written).replaceFirst("")).matches();
            return Problem.of(shortYear ? Problem.Code.YEAR_IN_TWO_DIGITS : Problem.Code.NOT_A_DATE, column, written);
        }

        private @Nullable LocalDate date(String cell) {
            String written = TIME.matcher(cell).replaceFirst("");
            if (DAY_COUNT.matcher(written).matches()) {
                return DAY_NOUGHT.plusDays(Integer.parseInt(written));
            }
            Matcher dayFirst = DAY_FIRST.matcher(written);
            if (dayFirst.matches()) {
                return LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
            }
            Matcher slashes = WITH_SLASHES.matcher(written);
            if (slashes.matches()) {
                boolean monthFirst = dates == DateOrder.MONTH_FIRST && number(slashes, 1) <= 12;
                return LocalDate.of(
                        number(slashes, 3), number(slashes, monthFirst ? 1 : 2), number(slashes, monthFirst ? 2 : 1));
            }
            Matcher iso = ISO.matcher(written);
            return iso.matches() ? LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)) : null;
        }

        private static int number(Matcher matcher, int group) {
            return Integer.parseInt(matcher.group(group));
        }

        private @Nullable Integer birthYear(@Nullable LocalDate born) {
            if (born != null) {
                return born.getYear();
            }
            for (Column column : List.of(Column.BIRTH_DATE, Column.BIRTH_YEAR)) {
                String written =
                        column == Column.BIRTH_DATE ? firstDate() : cell(column).orElse("");
                Matcher year = YEAR.matcher(written);
                if (year.matches()) {
                    int number = number(year, 1);
                    if (number < OLDEST_YEAR || number > today.getYear() - 10) {
                        problems.add(Problem.of(Problem.Code.BORN_OUT_OF_RANGE, column, written));
                    }
                    return number;
                }
                if (column == Column.BIRTH_YEAR && !written.isEmpty()) {
                    problems.add(Problem.of(Problem.Code.NOT_A_DATE, column, written));
                }
            }
            return null;
        }

        /** Where a list does not say, the patronymic does. */
        private Sex sex(@Nullable PersonName name) {
            String written = cell(Column.SEX).orElse("").toLowerCase(Locale.ROOT);
            switch (written) {
                case "" -> {
                    String patronymic = name == null || name.patronymic() == null ? "" : name.patronymic();
                    return patronymic.endsWith("на")
                            ? Sex.FEMALE
                            : patronymic.endsWith("ич") || patronymic.endsWith("іч") ? Sex.MALE : Sex.UNKNOWN;
                }
                case "f", "ж", "female", "жен", "женский", "woman" -> {
                    return Sex.FEMALE;
                }
                case "m", "м", "male", "муж", "мужской", "man" -> {
                    return Sex.MALE;
                }
                default -> {
                    problems.add(Problem.of(Problem.Code.UNKNOWN_SEX, Column.SEX, written));
                    return Sex.UNKNOWN;
                }
            }
        }

        private @Nullable Standing standing() {
            String written = cell(Column.STANDING).orElse("").toLowerCase(Locale.ROOT);
            if (written.isEmpty()) {
                return null;
            }
            Optional<Standing> standing = Standing.of(written.replace(' ', '-').replace('_', '-'));
            if (standing.isEmpty()) {
                problems.add(Problem.of(Problem.Code.UNKNOWN_STANDING, Column.STANDING, written));
            }
            return standing.orElse(null);
        }

        private List<String> languages() {
            List<String> languages = words(Column.LANGUAGES, "[|;,\\s]", LONGEST_WORD);
            languages.stream()
                    .filter(language -> !LANGUAGES.contains(language.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresent(
                            wrong -> problems.add(Problem.of(Problem.Code.UNKNOWN_LANGUAGE, Column.LANGUAGES, wrong)));
            return languages.stream()
                    .map(language -> language.toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
        }

        private @Nullable String text(Column column, int longest) {
            String written = cell(column).orElse(null);
            if (written != null && written.length() > longest) {
                problems.add(Problem.of(Problem.Code.CUT, column, written));
            }
            return written == null ? null : cut(written, longest);
        }

        private List<String> words(Column column, String separator, int longest) {
            List<String> written = cell(column).stream()
                    .flatMap(text -> Arrays.stream(text.split(separator)))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
            written.stream()
                    .filter(word -> word.length() > longest)
                    .findFirst()
                    .ifPresent(word -> problems.add(Problem.of(Problem.Code.CUT, column, word)));
            if (written.size() > MOST_WORDS) {
                problems.add(Problem.of(Problem.Code.TOO_MANY_WORDS, column, String.valueOf(written.size())));
            }
            return written.stream()
                    .map(word -> cut(word, longest))
                    .distinct()
                    .limit(MOST_WORDS)
                    .toList();
        }
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    private static boolean isLatin(String text) {
        return text.codePoints().filter(Character::isLetter).findFirst().stream()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    /** Letters that only Belarusian has, and none that it does without. */
    private static boolean isBelarusian(PersonName name) {
        String written = name.listed().toLowerCase(Locale.ROOT);
        return written.matches("(?s).*[ўі].*") && !written.matches("(?s).*[ищъ].*");
    }

    private static boolean isPatronymic(String word) {
        return word.matches("(?iu).*(вич|віч|вна|ўна|ична|ічна|ильич|ильіч)");
    }
}
