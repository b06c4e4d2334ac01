package org.vestka.registry.facilities;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list of institutions as public collections have it: a line each, tabs between, with the headings {@code id, region,
 * type, number, postal_index, address}; the address in one cell, from the index to the house.
 */
public final class InstitutionList {
    /** Two countries have some hundreds; a longer file is something else. */
    public static final int MOST_LINES = 5_000;

    private static final Pattern SETTLEMENT = Pattern.compile(
            "(г|гор|п|пос|посёлок|поселок|пгт|р\\. ?п|рп|с|село|дер|деревня|х|хутор|ст|станица|станция|ж/д ст|ж/д станция|остров|аг)[. ].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern REGION = Pattern.compile(
            ".*(область|край|республика|округ)( — .*)?|.*респ\\..*|ЕАО|Республика.*|.*народная республика",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DISTRICT = Pattern.compile(
            ".*(район|городской округ|улус|поселение).*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Map<String, FacilityKind> KINDS = Map.of(
            "ИК", FacilityKind.PENAL_COLONY,
            "КП", FacilityKind.PENAL_COLONY,
            "ВК", FacilityKind.PENAL_COLONY,
            "УКП", FacilityKind.PENAL_COLONY,
            "СИЗО", FacilityKind.REMAND_PRISON,
            "ЛИУ", FacilityKind.MEDICAL_FACILITY,
            "Т", FacilityKind.PRISON,
            "ИУОТ", FacilityKind.OPEN_TYPE_FACILITY);

    private InstitutionList() {}

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
        String text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        List<String> lines = text.lines().toList();
        List<Institution> institutions = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        if (lines.isEmpty()) {
            return new Read(institutions, List.of(new Broken(1, "empty", "")));
        }
        List<String> headings = Arrays.stream(lines.getFirst().split("\t", -1))
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!headings.containsAll(List.of("id", "type", "number", "address"))) {
            return new Read(institutions, List.of(new Broken(1, "headings", "")));
        }
        for (int at = 1; at < Math.min(lines.size(), MOST_LINES + 1); at++) {
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
        if (lines.size() > MOST_LINES + 1) {
            broken.add(new Broken(MOST_LINES + 2, "too-many", ""));
        }
        return new Read(institutions, broken);
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
                    numbered ? type.replaceFirst("^(\\S+)", "$1-" + number) : type,
                    null,
                    address(),
                    List.of(),
                    null);
        }

        private Address address() {
            List<String> parts = new ArrayList<>(Arrays.stream(cell("address").split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList());
            parts.remove(index());
            String region = cell("region").isEmpty() ? null : cell("region");
            List<String> district = new ArrayList<>();
            List<String> settlements = new ArrayList<>();
            List<String> street = new ArrayList<>();
            for (String part : parts) {
                if (street.isEmpty()
                        && settlements.isEmpty()
                        && REGION.matcher(part).matches()
                        && !DISTRICT.matcher(part).matches()) {
                    region = region == null ? part : region;
                } else if (street.isEmpty() && DISTRICT.matcher(part).matches()) {
                    district.add(part);
                } else if (street.isEmpty() && SETTLEMENT.matcher(part).matches()) {
                    settlements.add(part);
                } else {
                    street.add(part);
                }
            }
            // "г. Архангельск, Приморский район, п. Талаги": the last is where the house stands.
            String settlement = settlements.isEmpty() ? "" : settlements.removeLast();
            settlements.addAll(district);
            if (settlement.isEmpty() && !street.isEmpty()) {
                settlement = district.isEmpty() ? java.util.Objects.requireNonNullElse(region, "") : district.getLast();
            }
            return new Address(
                    region,
                    settlements.isEmpty() ? null : String.join(", ", settlements),
                    settlement,
                    street.isEmpty() ? null : String.join(", ", street),
                    index());
        }
    }
}
