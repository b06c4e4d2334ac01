package org.vestka.registry.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Standing;

/**
 * A row of a list as it was read.
 *
 * @param line where it begins in the file
 * @param shown the name as it stood there
 * @param details null when the row is broken
 * @param likeId who is so like them that a person must decide, or who they are
 */
public record ImportedRow(
        long line,
        Verdict verdict,
        String shown,
        List<Problem> problems,
        Prisoner.@Nullable Details details,
        Standing standing,
        @Nullable String facilityId,
        @Nullable String unit,
        @Nullable String likeId) {

    /** What becomes of it. */
    public enum Verdict {
        NEW,
        DOUBTFUL,
        ALREADY_THERE,
        BROKEN
    }

    public ImportedRow {
        problems = List.copyOf(problems);
    }

    ImportedRow judged(Verdict next, Problem why, @Nullable String whom) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(why);
        return new ImportedRow(line, next, shown, more, details, standing, facilityId, unit, whom);
    }
}
