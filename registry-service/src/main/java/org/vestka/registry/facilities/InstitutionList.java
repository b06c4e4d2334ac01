package org.vestka.registry.facilities;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.files.BroughtText;

/**
 * A list of institutions as public collections have it: a line each, tabs between, with the headings {@code id, region,
 * type, number, postal_index, address}; the address in one cell, from the index to the house.
 */
public final class InstitutionList {
    /** Two countries have some hundreds; a longer file is something else. */
    public static final int MOST_LINES = 5_000;

    private static final Pattern SETTLEMENT = pattern("(г|гор|п|пос|посёлок|поселок|пгт|р\\. ?п|рп|с|село|дер|деревня|х"
            + "|хутор|ст|станица|станция|ж/д ст|ж/д станция|остров|аг|улус)[. ].*");
    private static final Pattern REGION =
            pattern(".*(область|край|республика|округ)( — .*)?|.*респ\\..*|Республика.*|.*народная республика");
    private static final Pattern DISTRICT = pattern(".*(район|городской округ|улус|поселение|сельсовет).*");
    private static final Pattern STREET = pattern(
            "(ул|улица|пер|пр|пр-т|пр-д|ш|наб|б-р|пл|д|дом|зд|вл|стр|корп)[. ].*"
                    + "|.*(улица|переулок|проспект|проезд|шоссе|тракт|площадь|бульвар|набережная|пер\\.|пр-т|пр-д|ш\\.)|[0-9].*");

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}+");

    private static final Map<String, FacilityKind> KINDS = Map.of(
            "ИК", FacilityKind.PENAL_COLONY,
            "КП", FacilityKind.PENAL_COLONY,
            "ВК", FacilityKind.PENAL_COLONY,
            "УКП", FacilityKind.PENAL_COLONY,
            "СИЗО", FacilityKind.REMAND_PRISON,
            "ЛИУ", FacilityKind.MEDICAL_FACILITY,
            "Т", FacilityKind.PRISON,
            "ИУОТ", FacilityKind.OPEN_TYPE_FACILITY);

    /** What those are called that have no number: the letters alone tell nobody anything. */
    private static final Map<String, String> NAMES = Map.of(
            "Т", "Тюрьма",
            "ВК", "Воспитательная колония",
            "ОБ", "Областная больница",
            "РБ", "Республиканская больница",
            "КБ", "Краевая больница",
            "ОТБ", "Областная туберкулёзная больница",
            "МОТБ", "Межобластная туберкулёзная больница",
            "КТБ", "Краевая туберкулёзная больница",
            "ОСБ", "Областная соматическая больница",
            "СПБ", "Психиатрическая больница");

    private InstitutionList() {}

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A line that could be read. */
    public record Institution(int line, Facility facility) {}

    /** @param reason a code in lower case with hyphens */
    public record Broken(int line, String reason, String shown) {}

    /** What a file holds; {@code broken} names each line that could not be read. */
    public record Read(List<Institution> institutions, List<Broken> broken) {}

    /**
     * Reads a file. The id of a facility follows from the country and the id in the list, so that the same list brought
     * again makes nobody twice.
     */
    public static Read read(byte[] file, Country country) {
        String text = BroughtText.of(file).orElse(null);
        if (text == null) {
            return refused("not-text");
        }
        List<String> lines = text.lines().toList();
        if (lines.isEmpty()) {
            return refused("empty");
        }
        if (lines.size() > MOST_LINES + 1) {
            return refused("too-many");
        }
        List<Institution> institutions = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        List<String> headings = Arrays.stream(lines.getFirst().split("\t", -1))
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!headings.containsAll(List.of("id", "type", "number", "address"))) {
            return refused("headings");
        }
        for (int at = 1; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.isBlank()) {
                continue;
            }
            Line read = new Line(headings, Arrays.asList(line.split("\t", -1)));
            String reason = read.wrong(country);
            if (reason == null) {
                institutions.add(new Institution(at + 1, read.facility(country)));
            } else {
                broken.add(new Broken(at + 1, reason, shown(line)));
            }
        }
        return new Read(institutions, broken);
    }

    /** Nothing of the file is taken. */
    private static Read refused(String reason) {
        return new Read(List.of(), List.of(new Broken(1, reason, "")));
    }

    private static String shown(String line) {
        String clean = line.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
    }

    private record Line(List<String> headings, List<String> cells) {

        private String cell(String heading) {
            int at = headings.indexOf(heading);
            return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
        }

        /** Why it is no institution; null when it is one. */
        private @Nullable String wrong(Country country) {
            if (cells.size() > headings.size()) {
                return "too-many-cells";
            }
            if (cells.stream().anyMatch(cell -> cell.length() > 400)) {
                return "too-long";
            }
            if (cell("id").isEmpty() || cell("type").isEmpty()) {
                return "no-name";
            }
            if (!PostalIndexes.belongs(index(), country)) {
                return "index";
            }
            return address().settlement().isEmpty() ? "no-place" : null;
        }

        private String index() {
            String index = cell("postal_index");
            return index.isEmpty() ? cell("address").replaceAll("^([0-9]{6}).*", "$1") : index;
        }

        private Facility facility(Country country) {
            String type = cell("type");
            String number = cell("number");
            boolean numbered = number.matches("[0-9].*");
            String first = type.split("[ (]")[0];
            return Facility.entered(
                    UUID.nameUUIDFromBytes(
                                    ("institution/" + country + "/" + cell("id")).getBytes(StandardCharsets.UTF_8))
                            .toString(),
                    country,
                    KINDS.getOrDefault(first, first.endsWith("Б") ? FacilityKind.MEDICAL_FACILITY : FacilityKind.OTHER),
                    numbered ? number : null,
                    numbered ? type.replaceFirst("^(\\S+)", "$1-" + number) : NAMES.getOrDefault(type, type),
                    null,
                    address(),
                    List.of(),
                    null);
        }

        /** "г. Архангельск, Приморский район, п. Талаги, д. 112": the last place is where the house stands. */
        private Address address() {
            List<String> parts = new ArrayList<>(Arrays.stream(cell("address").split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList());
            parts.remove(index());
            int house = first(parts, part -> STREET.matcher(part).matches());
            List<String> places = new ArrayList<>(parts.subList(0, house));
            List<String> street = new ArrayList<>(parts.subList(house, parts.size()));
            int region = first(places, this::isRegion);
            String ofAddress = region == places.size() ? null : places.remove(region);
            String settlement = settlement(places);
            int at = places.lastIndexOf(settlement);
            List<String> district = new ArrayList<>();
            for (int each = 0; each < places.size(); each++) {
                if (each < at || each > at && DISTRICT.matcher(places.get(each)).matches()) {
                    district.add(places.get(each));
                }
            }
            if (at >= 0) {
                places.subList(0, at + 1).clear();
                places.removeAll(district);
                street.addAll(0, places);
            }
            // Abbreviated to its capitals, or cut short, it is better read in the list's own column.
            String where = ofAddress == null || !isFullRegion(ofAddress) ? ofList(parts) : ofAddress;
            district.remove(where);
            return new Address(
                    where,
                    district.isEmpty() ? null : String.join(", ", district),
                    settlement,
                    street.isEmpty() ? null : String.join(", ", street),
                    index());
        }

        /** What is called a town or village; where nothing is, the nearest to the street. */
        private static String settlement(List<String> places) {
            return places.stream()
                    .filter(place -> SETTLEMENT.matcher(place).matches())
                    .reduce((one, other) -> other)
                    .orElse(places.isEmpty() ? "" : places.getLast());
        }

        private boolean isRegion(String part) {
            boolean inColumn =
                    cell("region").contains(part) || CAPITALS.matcher(part).matches();
            return isFullRegion(part) || inColumn && !SETTLEMENT.matcher(part).matches();
        }

        private static boolean isFullRegion(String part) {
            return REGION.matcher(part).matches() && !DISTRICT.matcher(part).matches();
        }

        /** Some lists put a region and its city together: "Сонская область и г. Сонск". */
        private @Nullable String ofList(List<String> parts) {
            String region = cell("region");
            return region.isEmpty()
                    ? null
                    : Arrays.stream(region.split(" и "))
                            .filter(parts::contains)
                            .findFirst()
                            .orElse(region);
        }

        private static int first(List<String> parts, Predicate<String> sought) {
            int at = 0;
            while (at < parts.size() && !sought.test(parts.get(at))) {
                at++;
            }
            return at;
        }
    }
}
