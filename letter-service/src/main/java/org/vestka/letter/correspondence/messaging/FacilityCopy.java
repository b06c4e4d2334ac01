package org.vestka.letter.correspondence.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service keeps of a facility: its name and what of its rules concerns a writer. */
record FacilityCopy(
        String facilityId, String nameRu, @Nullable String nameBe, Rules rules) {

    /** A part of the facility's rule pack. */
    record Rules(
            List<String> languages,
            int sheets,
            @Nullable Boolean relativesOnly,
            @Nullable Boolean images) {}
}
