package org.vestka.registry.prisoners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;

/**
 * A political prisoner as the registry knows them.
 *
 * @param details who they are
 * @param standing whether they may be written to
 * @param facilityId where they are; null while unknown or on the way
 * @param unit unit (отряд) within the facility, part of the address
 * @param moves the way they came, oldest first; where they are follows from the last
 * @param order by which lists are sorted
 * @param court what the courts did
 * @param sensitivities topics never to be raised with them; for the desk and the moderators, not for the public
 * @param correspondents surnames that they have filed, where only these may write; for the desk alone
 * @param invitations ids of the invitations by which they may be reached while they want privacy
 * @param byHand names of fields that a person set: a list never changes these
 * @param absorbed ids of the duplicates whose knowledge was taken over
 * @param gone why they are no prisoner of their own any more; null as long as they are
 */
public record Prisoner(
        String prisonerId,
        Details details,
        Standing standing,
        @Nullable String facilityId,
        @Nullable String unit,
        List<Move> moves,
        String order,
        CourtCase court,
        List<String> sensitivities,
        List<String> correspondents,
        Set<String> invitations,
        Set<String> byHand,
        Set<String> absorbed,
        @Nullable Gone gone) {

    /** Where they are and how they stand, as one field of {@link #byHand}. */
    public static final String WHEREABOUTS = "whereabouts";

    private static final String UNIT = "unit";
    private static final String COURT = "court";
    private static final String SENSITIVITIES = "sensitivities";
    private static final String CORRESPONDENTS = "correspondents";
    private static final String PHOTO = "photo";

    /** More links to one person than this are open at no time. */
    static final int MOST_INVITATIONS = 50;

    /** More of the way than this is not kept. */
    private static final int MOST_MOVES = 200;

    /** More spellings of one name are not taken. */
    public static final int MOST_SPELLINGS = 20;

    /** More interests, articles or needs of one person are not taken. */
    public static final int MOST_ITEMS = 30;

    /** A list tells of letters; it does not free anybody, nor take back a wish. */
    private static final Set<Standing> LEFT_BY_LISTS =
            EnumSet.of(Standing.WANTS_PRIVACY, Standing.ASKS_FOR_NO_LETTERS, Standing.RELEASED, Standing.DIED);

    public Prisoner {
        moves = List.copyOf(moves);
        court = Objects.requireNonNullElse(court, CourtCase.NOTHING_KNOWN);
        sensitivities = List.copyOf(Objects.requireNonNullElse(sensitivities, List.<String>of()));
        correspondents = List.copyOf(Objects.requireNonNullElse(correspondents, List.<String>of()));
        invitations = Set.copyOf(Objects.requireNonNullElse(invitations, Set.<String>of()));
        // Of whoever was stored before it was noted, everything counts as set by a person.
        byHand = byHand == null ? everyField() : Set.copyOf(byHand);
        absorbed = Set.copyOf(Objects.requireNonNullElse(absorbed, Set.<String>of()));
    }

    /**
     * Why an entry is none any more: it was a duplicate, or should not have been made.
     *
     * @param into the entry that goes on for both; null for what was withdrawn
     */
    public record Gone(@Nullable String into) {}

    /**
     * Who somebody is.
     *
     * @param latin Latin spellings, the one shown first
     * @param dative the name in the dative as a person wrote it, where the generated form was wrong
     * @param birthYear follows from the date where that is known
     * @param languages languages that they read
     * @param articles of the criminal code that they are charged with
     * @param needs what they ask for, in a few words each
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
            List<String> articles,
            List<String> needs) {

        /** With these words the biography of whoever is invented begins. */
        public static final String INVENTED = "Выдуманный человек";

        public Details {
            latin = List.copyOf(latin);
            interests = List.copyOf(interests);
            languages = List.copyOf(languages);
            articles = List.copyOf(articles);
            // Whoever was stored before it was asked has told of none.
            needs = List.copyOf(Objects.requireNonNullElse(needs, List.<String>of()));
            birthYear = birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear());
            if (ru == null && be == null && latin.isEmpty()) {
                throw new IllegalArgumentException("a prisoner has at least one name");
            }
        }

        /** Whether they are nobody, made up to try things with: their biography begins by saying so. */
        public boolean isInvented() {
            return biography != null && biography.startsWith(INVENTED);
        }

        /** The name for a reader of this language ({@code ru}, {@code be}, else Latin), the nearest there is. */
        public String nameFor(String language) {
            String russian = ru == null ? null : ru.spoken();
            String belarusian = be == null ? null : be.spoken();
            String first = latinSpellings().getFirst();
            Stream<@Nullable String> order = switch (language) {
                case "ru" -> Stream.of(russian, belarusian, first);
                case "be" -> Stream.of(belarusian, russian, first);
                default -> Stream.of(first, russian, belarusian);
            };
            return order.filter(Objects::nonNull).findFirst().orElseThrow();
        }

        /** Latin spellings, the one shown first; where nobody has brought one, the usual spelling of the Cyrillic name. */
        public List<String> latinSpellings() {
            if (!latin.isEmpty()) {
                return latin;
            }
            boolean belarusian = be != null && (ru == null || country == Country.BY);
            return List.of(
                    belarusian
                            ? LatinSpelling.ofBelarusian(Objects.requireNonNull(be))
                            : LatinSpelling.ofRussian(Objects.requireNonNull(ru)));
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

        /** Whether this may be the same person as far as it is known when they were born. */
        public boolean mayBeBornWith(Details other) {
            if (birthDate != null && other.birthDate != null) {
                return birthDate.equals(other.birthDate);
            }
            return birthYear == null || other.birthYear == null || birthYear.equals(other.birthYear);
        }

        /** The same description with these fields as they stand in another. */
        Details takingOver(Details other, Collection<String> fields) {
            return new Details(
                    fields.contains("ru") ? other.ru : ru,
                    fields.contains("be") ? other.be : be,
                    fields.contains("latin") ? other.latin : latin,
                    fields.contains("dative") ? other.dative : dative,
                    fields.contains("sex") ? other.sex : sex,
                    fields.contains("birthDate") ? other.birthDate : birthDate,
                    fields.contains("birthYear") ? other.birthYear : birthYear,
                    fields.contains("country") ? other.country : country,
                    fields.contains("occupation") ? other.occupation : occupation,
                    fields.contains("interests") ? other.interests : interests,
                    fields.contains("languages") ? other.languages : languages,
                    fields.contains("biography") ? other.biography : biography,
                    fields.contains("articles") ? other.articles : articles,
                    fields.contains("needs") ? other.needs : needs);
        }

        /**
         * What a list says, beside what is known: its Latin spellings are added, and a name that only lacks the patronymic
         * is the same name.
         */
        private Details beside(Details known) {
            List<String> spellings = Stream.concat(known.latin.stream(), latin.stream())
                    .distinct()
                    .limit(MOST_SPELLINGS)
                    .toList();
            return new Details(
                    PersonName.fuller(ru, known.ru),
                    PersonName.fuller(be, known.be),
                    spellings,
                    dative,
                    sex,
                    birthDate,
                    birthYear,
                    country,
                    occupation,
                    interests,
                    languages,
                    biography,
                    articles,
                    needs);
        }

        /** The same description, with what only another one of the same person tells. */
        private Details joinedWith(Details other) {
            return new Details(
                    ru == null ? other.ru : ru,
                    be == null ? other.be : be,
                    joined(latin, other.latin, MOST_SPELLINGS),
                    dative == null ? other.dative : dative,
                    sex == Sex.UNKNOWN ? other.sex : sex,
                    birthDate == null ? other.birthDate : birthDate,
                    birthYear == null ? other.birthYear : birthYear,
                    country,
                    occupation == null ? other.occupation : occupation,
                    joined(interests, other.interests, MOST_ITEMS),
                    joined(languages, other.languages, MOST_ITEMS),
                    biography == null ? other.biography : biography,
                    joined(articles, other.articles, MOST_ITEMS),
                    joined(needs, other.needs, MOST_ITEMS));
        }

        private String listed() {
            PersonName name = ru == null ? be : ru;
            return name == null ? latin.getFirst() : name.listed();
        }
    }

    /**
     * A prisoner who is new to the registry; nothing of it counts as set by hand.
     *
     * @param facilityId left out of whoever is on the way, free or dead
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
        boolean nowhere = standing.isNowhere();
        String where = nowhere ? null : facilityId;
        return new Prisoner(
                prisonerId,
                details,
                standing,
                where,
                nowhere ? null : unit,
                List.of(new Move(where, standing, since, today)),
                details.listed(),
                CourtCase.NOTHING_KNOWN,
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null);
    }

    /** The same person, with what a list says of their case. */
    public Prisoner with(CourtCase told) {
        return but(copy -> copy.court = told);
    }

    /** The same person, as somebody entered by hand: no list changes what was filled in. */
    public Prisoner enteredByHand() {
        List<String> set = new ArrayList<>(DetailsDifference.told(details));
        set.add(WHEREABOUTS);
        return with(details, set);
    }

    /** Takes over what a registrar corrected of who they are. */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> corrected(Details entered, @Nullable String newUnit) {
        if (gone != null) {
            return Decision.refused(PrisonerRefusal.GONE);
        }
        List<String> changed = new ArrayList<>(DetailsDifference.between(details, entered));
        if (!Objects.equals(unit, newUnit)) {
            changed.add(UNIT);
        }
        if (changed.isEmpty()) {
            return Decision.unchanged();
        }
        Prisoner next = with(entered, changed).at(standing, facilityId, newUnit, moves);
        return Decision.changed(next, new PrisonerEvent.PrisonerChanged(next, changed));
    }

    /** Takes over what a registrar entered of the case, and of what is not to be raised. */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> tried(CourtCase entered, List<String> notToBeRaised) {
        if (gone != null) {
            return Decision.refused(PrisonerRefusal.GONE);
        }
        List<String> changed = new ArrayList<>();
        if (!court.equals(entered)) {
            changed.add(COURT);
        }
        if (!sensitivities.equals(notToBeRaised)) {
            changed.add(SENSITIVITIES);
        }
        if (changed.isEmpty()) {
            return Decision.unchanged();
        }
        Prisoner next = with(details, changed).but(copy -> {
            copy.court = entered;
            copy.sensitivities = notToBeRaised;
        });
        return Decision.changed(next, new PrisonerEvent.PrisonerChanged(next, changed));
    }

    /** Takes over whom they have named as their correspondents. It is said to nobody: it is theirs and the desk's. */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> naming(List<String> surnames) {
        if (gone != null) {
            return Decision.refused(PrisonerRefusal.GONE);
        }
        if (correspondents.equals(surnames)) {
            return Decision.unchanged();
        }
        return Decision.changed(with(details, List.of(CORRESPONDENTS)).but(copy -> copy.correspondents = surnames));
    }

    /** Notes that a registrar has put up a photograph of them; refused of whoever wants privacy. */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> photographed() {
        if (gone != null || !standing.isPublic()) {
            return Decision.refused(PrisonerRefusal.NOT_TO_BE_SHOWN);
        }
        return byHand.contains(PHOTO) ? Decision.unchanged() : Decision.changed(with(details, List.of(PHOTO)));
    }

    /** Whoever has this invitation may reach them from now on; said, so that a place can be held for such a writer. */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> invitedBy(String invitationId) {
        if (gone != null) {
            return Decision.refused(PrisonerRefusal.GONE);
        }
        if (invitations.contains(invitationId)) {
            return Decision.unchanged();
        }
        return invitations.size() >= MOST_INVITATIONS
                ? Decision.refused(PrisonerRefusal.TOO_MANY_INVITATIONS)
                : withInvitations(Stream.concat(invitations.stream(), Stream.of(invitationId)));
    }

    /**
     * Whether strangers may write to them now: their standing says so, and so do the rules where they are held.
     *
     * @param where the facility they are in; null when it is not known, and then nobody is put in danger
     */
    public boolean canBeWrittenTo(@Nullable Facility where) {
        return standing.isOpen() && where != null && where.rules().takeStrangersMail();
    }

    /** Whether a letter can be written to them by this invitation: they want privacy, and where they are is known. */
    public boolean canBeReachedBy(String invitationId) {
        return standing == Standing.WANTS_PRIVACY && facilityId != null && invitations.contains(invitationId);
    }

    /** This invitation leads to nobody any more. */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> notInvitedBy(String invitationId) {
        if (gone != null) {
            return Decision.refused(PrisonerRefusal.GONE);
        }
        return invitations.contains(invitationId)
                ? withInvitations(invitations.stream().filter(each -> !each.equals(invitationId)))
                : Decision.unchanged();
    }

    private Decision<Prisoner, PrisonerEvent, PrisonerRefusal> withInvitations(Stream<String> open) {
        Prisoner next = but(copy -> copy.invitations = open.collect(Collectors.toSet()));
        return Decision.changed(next, new PrisonerEvent.PrisonerChanged(next, List.of("invitations")));
    }

    /**
     * Notes that they were moved, released, hidden, or may be written to again: what the step is called follows from
     * where it leads. Whoever wants privacy goes on to want it, whatever happens to them.
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
        Standing becoming = standing == Standing.WANTS_PRIVACY ? standing : next;
        return setWhereabouts().stepped(next, becoming, where, newUnit, happened, today);
    }

    /** The same of somebody who wanted privacy: they, or their family, agreed that they are shown again. */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> movedAndShownAgain(
            Standing next,
            @Nullable String where,
            @Nullable String newUnit,
            @Nullable LocalDate happened,
            LocalDate today) {
        return setWhereabouts().stepped(next, next, where, newUnit, happened, today);
    }

    private Prisoner setWhereabouts() {
        return with(details, List.of(WHEREABOUTS));
    }

    /**
     * @param noted what happened to them, as it stands in the way that they came
     * @param becoming how they stand then: the same, but for whoever stays hidden
     */
    private Decision<Prisoner, PrisonerEvent, PrisonerRefusal> stepped(
            Standing noted,
            Standing becoming,
            @Nullable String where,
            @Nullable String newUnit,
            @Nullable LocalDate happened,
            LocalDate today) {
        if (gone != null) {
            return Decision.refused(PrisonerRefusal.GONE);
        }
        // Of whoever is free or dead a wish for privacy tells no place.
        boolean free = standing == Standing.RELEASED || standing == Standing.DIED;
        boolean nowhere =
                noted.isNowhere() || free && noted == Standing.WANTS_PRIVACY || reachesNobody(becoming, noted);
        String there = nowhere ? null : where;
        String unitThere = there == null ? null : newUnit;
        boolean known = noted == standing || noted == lastNoted();
        if (becoming == standing && known && Objects.equals(there, facilityId)) {
            return stayed(there == null ? unit : newUnit, happened);
        }
        if (becoming != standing && !standing.mayBecome(becoming)) {
            return Decision.refused(PrisonerRefusal.STANDING_CANNOT_FOLLOW);
        }
        Prisoner after = at(becoming, there, unitThere, with(new Move(there, noted, happened, today)));
        return Decision.changed(after, said(noted, after, happened));
    }

    /** Whoever is hidden and asks for no letters is in no place: by that alone no invitation opens anything. */
    private static boolean reachesNobody(Standing becoming, Standing noted) {
        return becoming == Standing.WANTS_PRIVACY && noted == Standing.ASKS_FOR_NO_LETTERS;
    }

    /** Where they are already: the unit may be another, and the day may be known now on which they came. */
    private Decision<Prisoner, PrisonerEvent, PrisonerRefusal> stayed(
            @Nullable String unitThere, @Nullable LocalDate happened) {
        List<Move> way = new ArrayList<>(moves);
        if (happened != null && !way.isEmpty()) {
            Move last = way.removeLast();
            way.add(new Move(last.facilityId(), last.standing(), happened, last.learned()));
        }
        Prisoner after = at(standing, facilityId, unitThere, way);
        if (!Objects.equals(unit, unitThere)) {
            return Decision.changed(after, new PrisonerEvent.PrisonerChanged(after, List.of(UNIT)));
        }
        // The way is nobody's but the registrars': nothing is said of it.
        return way.equals(moves) ? Decision.unchanged() : Decision.changed(after);
    }

    private Standing lastNoted() {
        return moves.isEmpty() ? standing : moves.getLast().standing();
    }

    private List<Move> with(Move last) {
        return bounded(Stream.concat(moves.stream(), Stream.of(last)).toList());
    }

    private static List<Move> bounded(List<Move> way) {
        return way.subList(Math.max(0, way.size() - MOST_MOVES), way.size());
    }

    /** What a list would change, field by field; nothing of whoever wants privacy. */
    public List<FieldChange> differences(Told told, LocalDate today) {
        if (standing == Standing.WANTS_PRIVACY) {
            return List.of();
        }
        Details other = told.details().beside(details);
        List<FieldChange> differences = new ArrayList<>();
        for (String field : differing(other)) {
            differences.add(new FieldChange(
                    field,
                    DetailsDifference.shown(details, field),
                    DetailsDifference.shown(other, field),
                    byHand.contains(field)));
        }
        Prisoner there = this;
        boolean kept = byHand.contains(WHEREABOUTS);
        if (stepBy(told, today)
                instanceof Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>(var after, var e)) {
            there = after;
            if (after.standing != standing) {
                differences.add(new FieldChange("standing", standing.code(), after.standing.code(), kept));
            }
            if (!Objects.equals(after.facilityId, facilityId)) {
                differences.add(new FieldChange(
                        "facilityId",
                        Objects.requireNonNullElse(facilityId, ""),
                        Objects.requireNonNullElse(after.facilityId, ""),
                        kept));
            }
        }
        String unitTold = there == this ? unitTold(told) : there.unit;
        if (unitTold != null && !unitTold.equals(unit)) {
            differences.add(new FieldChange(
                    UNIT, Objects.requireNonNullElse(unit, ""), unitTold, kept || byHand.contains(UNIT)));
        }
        differences.addAll(court.differences(told.court(), byHand.contains(COURT)));
        return differences;
    }

    /** Takes over what a list says, but for what a person set by hand. */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> imported(Told told, LocalDate today) {
        if (standing == Standing.WANTS_PRIVACY || gone != null) {
            return Decision.unchanged();
        }
        Details other = told.details().beside(details);
        List<String> taken = differing(other).stream()
                .filter(field -> !byHand.contains(field))
                .collect(Collectors.toCollection(ArrayList::new));
        Prisoner next = taken.isEmpty() ? this : with(details.takingOver(other, taken), List.of());
        CourtCase filled = byHand.contains(COURT) ? court : court.filledFrom(told.court());
        if (!filled.equals(court)) {
            next = next.with(filled);
            taken.add(COURT);
        }
        List<PrisonerEvent> said = new ArrayList<>();
        if (!byHand.contains(WHEREABOUTS)
                && next.stepBy(told, today)
                        instanceof Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>(var after, var step)) {
            next = after;
            said.addAll(step);
        }
        if (!taken.isEmpty()) {
            said.addFirst(new PrisonerEvent.PrisonerChanged(next, taken));
        }
        return said.isEmpty() ? Decision.unchanged() : Decision.changed(next, said);
    }

    /** The unit that a list names of the place where they are; null where it names none, or another place. */
    private @Nullable String unitTold(Told told) {
        boolean here = facilityId != null
                && !told.onTheWay()
                && (told.facilityId() == null || told.facilityId().equals(facilityId));
        return here && !LEFT_BY_LISTS.contains(standing) ? told.unit() : null;
    }

    /** The fields in which a list says something else; a country is no field of it, for places tell it. */
    private List<String> differing(Details other) {
        List<String> told = DetailsDifference.told(other);
        return DetailsDifference.between(details, other).stream()
                .filter(told::contains)
                .filter(field -> !field.equals("country"))
                .filter(field -> !field.equals("birthYear") || details.birthDate() == null)
                .toList();
    }

    private Decision<Prisoner, PrisonerEvent, PrisonerRefusal> stepBy(Told told, LocalDate today) {
        if (standing == Standing.WANTS_PRIVACY || told.standing() == null && LEFT_BY_LISTS.contains(standing)) {
            return Decision.unchanged();
        }
        Standing next = told.standing();
        if (next == null) {
            boolean found = told.facilityId() != null
                    && (standing == Standing.ADDRESS_UNKNOWN || standing == Standing.BEING_TRANSFERRED);
            next = told.onTheWay() ? Standing.BEING_TRANSFERRED : found ? Standing.MAY_BE_WRITTEN_TO : standing;
        }
        String where = told.facilityId() == null ? facilityId : told.facilityId();
        if (next.isOpen() && where == null) {
            return Decision.unchanged();
        }
        boolean there = Objects.equals(where, facilityId);
        String newUnit = there && (told.unit() == null || byHand.contains(UNIT)) ? unit : told.unit();
        return stepped(next, next, where, newUnit, null, today);
    }

    /**
     * Takes back what a list did: each field that is still as the list left it becomes what it was before. What a person
     * changed since stays.
     *
     * @param before as they were when the list was carried out
     */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> importUndone(
            Prisoner before, Told told, LocalDate today) {
        if (gone != null
                || !(before.imported(told, today)
                        instanceof Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>(var after, var step))) {
            return Decision.unchanged();
        }
        List<String> since = DetailsDifference.between(after.details, details);
        List<String> back = DetailsDifference.between(before.details, after.details).stream()
                .filter(field -> !since.contains(field))
                .toList();
        List<String> restored = new ArrayList<>(back);
        Prisoner next = with(details.takingOver(before.details, back), List.of());
        if (!after.court.equals(before.court) && after.court.equals(court)) {
            next = next.with(before.court);
            restored.add(COURT);
        }
        List<PrisonerEvent> said = new ArrayList<>();
        boolean asTheListLeftThem = !byHand.contains(WHEREABOUTS)
                && after.moves.size() == moves.size()
                && after.standing == standing
                && Objects.equals(after.facilityId, facilityId)
                && Objects.equals(after.unit, unit);
        if (asTheListLeftThem && after.moves.size() != before.moves.size()) {
            next = next.at(before.standing, before.facilityId, before.unit, before.moves);
            said.add(said(before.standing, next, null));
        } else if (asTheListLeftThem && !Objects.equals(after.unit, before.unit)) {
            next = next.at(standing, facilityId, before.unit, moves);
            restored.add(UNIT);
        }
        if (!restored.isEmpty()) {
            said.addFirst(new PrisonerEvent.PrisonerChanged(next, restored));
        }
        return said.isEmpty() ? Decision.unchanged() : Decision.changed(next, said);
    }

    /** Whether something of what a list did is left after it was taken back, because a person changed it since. */
    public boolean keepsSomethingOf(Prisoner before, Told told, LocalDate today) {
        if (!(before.imported(told, today)
                instanceof Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>(var after, var step))) {
            return false;
        }
        List<String> still = DetailsDifference.between(before.details, details);
        return DetailsDifference.between(before.details, after.details).stream().anyMatch(still::contains)
                || !after.court.equals(before.court) && !court.equals(before.court)
                || after.moves.size() != before.moves.size() && !moves.equals(before.moves)
                || !Objects.equals(after.unit, before.unit) && !Objects.equals(unit, before.unit);
    }

    /** Takes back an entry that a list made; refused when somebody has worked on it since. */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> entryUndone() {
        if (gone != null) {
            return Decision.unchanged();
        }
        boolean workedOn = !byHand.isEmpty()
                || moves.size() > 1
                || !sensitivities.isEmpty()
                || !invitations.isEmpty()
                || !absorbed.isEmpty();
        if (workedOn) {
            return Decision.refused(PrisonerRefusal.WORKED_ON_SINCE);
        }
        Prisoner next = gone(null);
        return Decision.changed(next, new PrisonerEvent.PrisonerWithdrawn(next));
    }

    /**
     * Notes that another entry goes on for this one. Where two are joined both ways at once, the one whose id comes first
     * goes on: else each would lead to the other, and both be lost.
     */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> mergedInto(String otherId) {
        if (new Gone(otherId).equals(gone) || otherId.equals(prisonerId)) {
            return Decision.unchanged();
        }
        if (gone != null || absorbed.contains(otherId) && prisonerId.compareTo(otherId) < 0) {
            return Decision.refused(PrisonerRefusal.GONE);
        }
        Prisoner next = gone(otherId);
        return Decision.changed(next, new PrisonerEvent.PrisonerChanged(next, List.of("mergedInto")));
    }

    /**
     * Goes on for a duplicate: what was not known here is taken from there, spellings, lists and ways are joined, and of
     * both standings the stricter holds.
     */
    public Decision<Prisoner, PrisonerEvent, PrisonerRefusal> absorbing(Prisoner other, LocalDate today) {
        if (gone != null) {
            return Decision.refused(PrisonerRefusal.GONE);
        }
        Details joined = details.joinedWith(other.details);
        List<String> changed = new ArrayList<>(DetailsDifference.between(details, joined));
        Prisoner knowing = but(copy -> {
            copy.details = joined;
            copy.order = joined.listed();
            copy.court = court.joinedWith(other.court);
            copy.sensitivities = joined(sensitivities, other.sensitivities, CourtCase.MOST_LINES);
            copy.correspondents = joined(correspondents, other.correspondents, CourtCase.MOST_LINES);
            copy.invitations = Stream.concat(invitations.stream(), other.invitations.stream())
                    .collect(Collectors.toSet());
            copy.byHand = Stream.concat(byHand.stream(), other.byHand.stream()).collect(Collectors.toSet());
            copy.absorbed = Stream.concat(absorbed.stream(), Stream.of(other.prisonerId))
                    .collect(Collectors.toSet());
        });
        Prisoner next = knowing.comingTheWayOf(other, today);
        if (next.equals(this)) {
            return Decision.unchanged();
        }
        List<PrisonerEvent> said = new ArrayList<>();
        said.add(new PrisonerEvent.PrisonerChanged(next, changed.isEmpty() ? List.of(COURT) : changed));
        if (next.standing != standing || !Objects.equals(next.facilityId, facilityId)) {
            said.add(said(next.standing, next, null));
        }
        return Decision.changed(next, said);
    }

    /** Where they are is taken from a duplicate only where it is not known here; whoever is gone from there is nowhere. */
    private Prisoner comingTheWayOf(Prisoner other, LocalDate today) {
        Standing both = Standing.stricter(standing, other.standing);
        boolean nowhere = Stream.of(standing, other.standing, lastNoted(), other.lastNoted())
                .anyMatch(noted -> noted.isNowhere() || reachesNobody(both, noted));
        boolean filled = facilityId == null && other.details.country() == details.country();
        String place = filled ? other.facilityId : facilityId;
        String there = nowhere ? null : place;
        Standing stricter = both.isOpen() && there == null ? Standing.ADDRESS_UNKNOWN : both;
        String unitThere = unit == null && Objects.equals(there, other.facilityId) ? other.unit : unit;
        List<Move> way = Move.joined(moves, other.moves);
        Move last = way.isEmpty() ? null : way.getLast();
        boolean told = last != null
                && Objects.equals(last.facilityId(), there)
                && (last.standing() == stricter || stricter == Standing.WANTS_PRIVACY);
        if (!told) {
            way.add(new Move(there, stricter, null, today));
        }
        return at(stricter, there, nowhere ? null : unitThere, bounded(way));
    }

    /** What two entries list, without what both do; a form shows no more than so many. */
    static <T> List<T> joined(List<T> here, List<T> there, int most) {
        return Stream.concat(here.stream(), there.stream())
                .distinct()
                .limit(most)
                .toList();
    }

    private static Set<String> everyField() {
        return Stream.concat(DetailsDifference.fields().stream(), Stream.of(WHEREABOUTS, UNIT, COURT, SENSITIVITIES))
                .collect(Collectors.toSet());
    }

    private Prisoner with(Details next, Collection<String> setByHand) {
        Set<String> hand = Stream.concat(byHand.stream(), setByHand.stream()).collect(Collectors.toSet());
        return but(copy -> {
            copy.details = next;
            copy.order = next.listed();
            copy.byHand = hand;
        });
    }

    private Prisoner at(Standing next, @Nullable String where, @Nullable String unitThere, List<Move> way) {
        return but(copy -> {
            copy.standing = next;
            copy.facilityId = where;
            copy.unit = unitThere;
            copy.moves = way;
        });
    }

    private Prisoner gone(@Nullable String into) {
        return but(copy -> copy.gone = new Gone(into));
    }

    /** The same person but for what is set in the copy. */
    private Prisoner but(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.prisoner();
    }

    /** A prisoner whose fields can be set one by one: a step changes few of them. */
    private static final class Copy {
        private final String prisonerId;
        private Details details;
        private Standing standing;
        private @Nullable String facilityId;
        private @Nullable String unit;
        private List<Move> moves;
        private String order;
        private CourtCase court;
        private List<String> sensitivities;
        private List<String> correspondents;
        private Set<String> invitations;
        private Set<String> byHand;
        private Set<String> absorbed;
        private @Nullable Gone gone;

        Copy(Prisoner of) {
            prisonerId = of.prisonerId;
            details = of.details;
            standing = of.standing;
            facilityId = of.facilityId;
            unit = of.unit;
            moves = of.moves;
            order = of.order;
            court = of.court;
            sensitivities = of.sensitivities;
            correspondents = of.correspondents;
            invitations = of.invitations;
            byHand = of.byHand;
            absorbed = of.absorbed;
            gone = of.gone;
        }

        Prisoner prisoner() {
            return new Prisoner(
                    prisonerId,
                    details,
                    standing,
                    facilityId,
                    unit,
                    moves,
                    order,
                    court,
                    sensitivities,
                    correspondents,
                    invitations,
                    byHand,
                    absorbed,
                    gone);
        }
    }

    private PrisonerEvent said(Standing noted, Prisoner after, @Nullable LocalDate happened) {
        if (noted == Standing.RELEASED) {
            return new PrisonerEvent.PrisonerReleased(after, happened);
        }
        boolean elsewhere = !Objects.equals(after.facilityId, facilityId);
        if (noted == Standing.BEING_TRANSFERRED || elsewhere && after.facilityId != null) {
            return new PrisonerEvent.PrisonerTransferred(after, facilityId, happened);
        }
        return new PrisonerEvent.PrisonerChanged(
                after, elsewhere ? List.of("standing", "facilityId", UNIT) : List.of("standing"));
    }
}
