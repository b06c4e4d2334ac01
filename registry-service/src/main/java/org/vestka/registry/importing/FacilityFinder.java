package org.vestka.registry.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.FacilityKind;

/** Finds the facility that a list means by what it wrote down of the place: an index, a kind and number, a town. */
final class FacilityFinder {
    private static final Pattern INDEX = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final Pattern KIND_AND_NUMBER = Pattern.compile(
            "(?<![\\p{L}])(ИК|ПК|КП|СИЗО|СІЗА|ЛИУ|ЛПУ|Т|Тюрьма|Турма|ИУОТ|ПУАТ)\\s*[-–№ ]*\\s*([0-9]{1,3})(?![0-9])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<Facility> facilities;

    FacilityFinder(List<Facility> facilities) {
        this.facilities = List.copyOf(facilities);
    }

    /** The one facility of the country that fits, if exactly one does. */
    Optional<Facility> find(String written, Country country) {
        String folded = folded(written);
        List<Facility> fitting = facilities.stream()
                .filter(facility -> facility.country() == country)
                .toList();
        Matcher index = INDEX.matcher(written);
        if (index.find()) {
            String found = index.group();
            List<Facility> there = fitting.stream()
                    .filter(facility -> facility.address().index().equals(found))
                    .toList();
            fitting = there.isEmpty() ? fitting : there;
        } else {
            fitting = fitting.stream()
                    .filter(facility -> folded.contains(folded(facility.nameRu())) || named(facility, folded))
                    .toList();
        }
        return narrowed(fitting, written, folded);
    }

    private static Optional<Facility> narrowed(List<Facility> fitting, String written, String folded) {
        List<Facility> left = fitting;
        Matcher named = KIND_AND_NUMBER.matcher(written);
        if (named.find()) {
            String number = named.group(2);
            left = left.stream()
                    .filter(facility -> number.equals(facility.number()) && isKind(facility.kind(), named.group(1)))
                    .toList();
        }
        if (left.size() > 1) {
            left = left.stream().filter(facility -> named(facility, folded)).toList();
        }
        return left.size() == 1
                        && (INDEX.matcher(written).find()
                                || named(left.getFirst(), folded)
                                || KIND_AND_NUMBER.matcher(written).find())
                ? Optional.of(left.getFirst())
                : Optional.empty();
    }

    private static boolean named(Facility facility, String folded) {
        String name = folded(facility.nameRu());
        String settlement = folded(facility.address().settlement()).replaceFirst("^(г|п|пос|д|с|рп|пгт) ", "");
        return folded.contains(name) || settlement.length() > 2 && folded.contains(settlement);
    }

    private static boolean isKind(FacilityKind kind, String written) {
        return switch (written.toUpperCase(Locale.ROOT)) {
            case "СИЗО", "СІЗА" -> kind == FacilityKind.REMAND_PRISON;
            case "ЛИУ", "ЛПУ" -> kind == FacilityKind.MEDICAL_FACILITY;
            case "Т", "ТЮРЬМА", "ТУРМА" -> kind == FacilityKind.PRISON;
            case "ИУОТ", "ПУАТ" -> kind == FacilityKind.OPEN_TYPE_FACILITY;
            default -> kind == FacilityKind.PENAL_COLONY || kind == FacilityKind.OTHER;
        };
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
