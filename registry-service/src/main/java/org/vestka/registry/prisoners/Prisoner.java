package org.vestka.registry.prisoners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;
import org.vestka.registry.facilities.Country;

/**
 * A political prisoner as the registry knows them.
 *
 * @param details who they are
 * @param standing whether they may be written to
 * @param facilityId where they are; null while unknown or on the way
 * @param unit unit (отряд) within the facility, part of the address
 * @param moves the way they came, oldest first; where they are follows from the last
 * @param order by which lists are sorted
 */
public record Prisoner(
        String prisonerId,
        Details details,
        Standing standing,
        @Nullable String facilityId,
        @Nullable String unit,
        List<Move> moves,
        String order) {

    /** More of the way than this is not kept. */
    private static final int MOST_MOVES = 200;

    public Prisoner {
        moves = List.copyOf(moves);
    }

    /**
     * Who somebody is.
     *
     * @param latin Latin spellings, the one shown first
     * @param dative the name in the dative as a person wrote it, where the generated form was wrong
     * @param birthYear follows from the date where that is known
     * @param languages languages that they read
     * @param articles of the criminal code that they are charged with
     */
    public record Details(
            @Nullable PersonName ru,
            @Nullable PersonName be,
            List<String> latin,
            @Nullable String dative,
            Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            Country country,
            @Nullable String occupation,
            List<String> interests,
            List<String> languages,
            @Nullable String biography,
            List<String> articles) {

        public Details {
            latin = List.copyOf(latin);
            interests = List.copyOf(interests);
            languages = List.copyOf(languages);
            articles = List.copyOf(articles);
            birthYear = birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear());
            if (ru == null && be == null && latin.isEmpty()) {
                throw new IllegalArgumentException("a prisoner has at least one name");
            }
        }

        /** The name for a reader of this language ({@code ru}, {@code be}, else Latin), the nearest there is. */
        public String nameFor(String language) {
            String russian = ru == null ? null : ru.spoken();
            String belarusian = be == null ? null : be.spoken();
            String first = latin.isEmpty() ? null : latin.getFirst();
            Stream<@Nullable String> order = switch (language) {
                case "ru" -> Stream.of(russian, belarusian, first);
                case "be" -> Stream.of(belarusian, russian, first);
                default -> Stream.of(first, russian, belarusian);
            };
            return order.filter(Objects::nonNull).findFirst().orElseThrow();
        }

        /** Every form of the name, for search: each language, and every Latin spelling. */
        public List<String> nameForms() {
            List<String> forms = new ArrayList<>();
            if (ru != null) {
                forms.add(ru.spoken());
            }
            if (be != null) {
                forms.add(be.spoken());
            }
            forms.addAll(latin);
            return forms;
        }

        /** Age in full years, where the birthday is known; where only the year is, the age that this year brings. */
        public @Nullable Integer ageOn(LocalDate day) {
            if (birthDate != null) {
                return birthDate.until(day).getYears();
            }
            return birthYear == null ? null : Integer.valueOf(day.getYear() - birthYear);
        }

        private String listed() {
            PersonName name = ru == null ? be : ru;
            return name == null ? latin.getFirst() : name.listed();
        }
    }

    /**
     * A prisoner who is new to the registry.
     *
     * @param since when they came there, where known
     */
    public static Prisoner registered(
            String prisonerId,
            Details details,
            Standing standing,
            @Nullable String facilityId,
            @Nullable String unit,
            @Nullable LocalDate since,
            LocalDate today) {
        return new Prisoner(
                prisonerId,
                details,
                standing,
                facilityId,
                unit,
                List.of(new Move(facilityId, standing, since, today)),
                details.listed());
    }

    /** Takes over what a registrar corrected of who they are. */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> corrected(Details entered, @Nullable String newUnit) {
        List<String> changed = new ArrayList<>(DetailsDifference.between(details, entered));
        if (!Objects.equals(unit, newUnit)) {
            changed.add("unit");
        }
        if (changed.isEmpty()) {
            return Decision.unchanged();
        }
        Prisoner next = new Prisoner(prisonerId, entered, standing, facilityId, newUnit, moves, entered.listed());
        return Decision.changed(next, new PrisonerEvent.PrisonerChanged(next, changed));
    }

    /**
     * Notes that they were moved, released, hidden, or may be written to again: what the step is called follows from
     * where it leads.
     *
     * @param where the facility they are in now; a transfer under way and a release leave none
     * @param happened when it happened, where known
     */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> moved(
            Standing next,
            @Nullable String where,
            @Nullable String newUnit,
            @Nullable LocalDate happened,
            LocalDate today) {
        boolean nowhere = next == Standing.BEING_TRANSFERRED || next == Standing.RELEASED || next == Standing.DIED;
        String there = nowhere ? null : where;
        String unitThere = there == null ? null : newUnit;
        if (next == standing && Objects.equals(there, facilityId)) {
            return Decision.unchanged();
        }
        if (next != standing && !standing.mayBecome(next)) {
            return Decision.refused(PrisonerRefusal.STANDING_CANNOT_FOLLOW);
        }
        List<Move> way = new ArrayList<>(moves.size() < MOST_MOVES ? moves : moves.subList(1, moves.size()));
        way.add(new Move(there, next, happened, today));
        Prisoner after = new Prisoner(prisonerId, details, next, there, unitThere, way, order);
        return Decision.changed(after, said(after, happened));
    }

    private PrisonerEvent said(Prisoner after, @Nullable LocalDate happened) {
        if (after.standing == Standing.RELEASED) {
            return new PrisonerEvent.PrisonerReleased(after, happened);
        }
        boolean elsewhere = !Objects.equals(after.facilityId, facilityId);
        if (after.standing == Standing.BEING_TRANSFERRED || elsewhere && after.facilityId != null) {
            return new PrisonerEvent.PrisonerTransferred(after, facilityId, happened);
        }
        return new PrisonerEvent.PrisonerChanged(
                after, elsewhere ? List.of("standing", "facilityId", "unit") : List.of("standing"));
    }
}
