package org.vestka.registry.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.prisoners.FieldChange;
import org.vestka.registry.prisoners.Told;

/**
 * A row of a list as it was read.
 *
 * @param line where it begins in the file
 * @param shown the name as it stood there
 * @param told null when the row is broken
 * @param likeId who is so like them that a person must decide, or who they are
 * @param changes what it would change of that person
 * @param choice what a person decided of a doubtful row
 */
public record ImportedRow(
        long line,
        Verdict verdict,
        String shown,
        List<Problem> problems,
        @Nullable Told told,
        @Nullable String likeId,
        List<FieldChange> changes,
        @Nullable Choice choice) {

    /** What becomes of it. */
    public enum Verdict {
        NEW,
        CHANGED,
        UNCHANGED,
        DOUBTFUL,
        BROKEN
    }

    /** What a doubtful row is. */
    public enum Choice {
        LEAVE_OUT,
        SAME_PERSON,
        SOMEBODY_ELSE
    }

    public ImportedRow {
        problems = List.copyOf(problems);
        changes = List.copyOf(Objects.requireNonNullElse(changes, List.<FieldChange>of()));
    }

    ImportedRow judged(Verdict next, Problem why, @Nullable String whom, List<FieldChange> differences) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(why);
        return new ImportedRow(line, next, shown, more, told, whom, differences, choice);
    }

    ImportedRow chosen(@Nullable Choice next) {
        return new ImportedRow(line, verdict, shown, problems, told, likeId, changes, next);
    }

    /** The same row with what a person decided of it when the list was read before, if it is about the same people still. */
    ImportedRow decidedAs(@Nullable ImportedRow earlier) {
        return earlier != null
                        && verdict == Verdict.DOUBTFUL
                        && earlier.verdict == Verdict.DOUBTFUL
                        && earlier.shown.equals(shown)
                        && Objects.equals(earlier.likeId, likeId)
                ? chosen(earlier.choice)
                : this;
    }

    /** What it would change; of somebody new all that it says. */
    public List<FieldChange> differences() {
        return told != null && likeId == null ? told.whenNew() : changes;
    }

    /** Whether it makes a new entry when the list is carried out. */
    boolean isToBeEntered() {
        return told != null
                && (verdict == Verdict.NEW || verdict == Verdict.DOUBTFUL && choice == Choice.SOMEBODY_ELSE);
    }

    /** Whether it changes somebody who is known when the list is carried out. */
    boolean isToBeTakenOver() {
        return likeId != null
                && (verdict == Verdict.CHANGED || verdict == Verdict.DOUBTFUL && choice == Choice.SAME_PERSON);
    }
}
