package org.vestka.letter.correspondence.messaging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.correspondence.Correspondent;
import org.vestka.letter.correspondence.Correspondents;
import org.vestka.platform.messaging.stored.Copies;

/** Correspondents out of this service's copies of prisoners and facilities, put together when they are asked for. */
final class KnownCorrespondents implements Correspondents {

    private static final int MERGED_ONE_AFTER_ANOTHER = 5;

    private final Copies<PrisonerCopy> prisoners;
    private final Copies<FacilityCopy> facilities;

    KnownCorrespondents(Copies<PrisonerCopy> prisoners, Copies<FacilityCopy> facilities) {
        this.prisoners = prisoners;
        this.facilities = facilities;
    }

    @Override
    public Optional<Correspondent> byId(String prisonerId) {
        Optional<PrisonerCopy> found = prisoners.find(prisonerId);
        for (int merged = 0; merged < MERGED_ONE_AFTER_ANOTHER; merged++) {
            String into = found.map(PrisonerCopy::mergedInto).orElse(null);
            if (into == null) {
                break;
            }
            found = prisoners.find(into);
        }
        return found.map(this::correspondent);
    }

    private Correspondent correspondent(PrisonerCopy copy) {
        return new Correspondent(
                copy.prisonerId(),
                whole(copy.ru()),
                whole(copy.be()),
                copy.latin().isEmpty() ? null : copy.latin().getFirst(),
                copy.birthYear(),
                copy.country(),
                copy.standing(),
                copy.occupation(),
                copy.interests(),
                copy.biography(),
                Objects.requireNonNullElse(copy.sensitivities(), List.of()),
                place(copy.facilityId()));
    }

    private static @Nullable String whole(PrisonerCopy.@Nullable Name name) {
        return name == null ? null : name.whole();
    }

    private Correspondent.@Nullable Place place(@Nullable String facilityId) {
        if (facilityId == null) {
            return null;
        }
        return facilities
                .find(facilityId)
                .map(copy -> new Correspondent.Place(
                        copy.nameRu(),
                        copy.nameBe(),
                        copy.rules().languages(),
                        copy.rules().sheets(),
                        Boolean.TRUE.equals(copy.rules().relativesOnly()),
                        Boolean.TRUE.equals(copy.rules().images())))
                .orElse(null);
    }
}
