package org.vestka.letter.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way of a letter for its status page. Every step that is known stands there with its day; a step that must have been
 * and that nobody told of yet is left open, never guessed.
 */
public final class LetterWay {

    private static final List<Step> WITH_TRANSLATION = List.of(
            Step.SUBMITTED,
            Step.APPROVED,
            Step.TRANSLATION_BEGUN,
            Step.CLEARED,
            Step.PRINTED,
            Step.POSTED,
            Step.REPLY_ARRIVED,
            Step.ANSWER_READY);
    private static final List<Step> REJECTED = List.of(Step.SUBMITTED, Step.REJECTED);

    /** Languages that facilities take; whether the one in question does is known when a moderator has decided. */
    private static final Set<String> TAKEN_SOMEWHERE = Set.of("ru", "be");

    private LetterWay() {}

    /** The milestones of a letter, in the order of the way. */
    public static List<Milestone> of(Letter letter) {
        List<Step> steps = steps(letter);
        int last = lastKnown(letter, steps);
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Optional<LedgerEntry> entry = letter.entry(step);
            milestones.add(
                    entry.isPresent()
                            ? new Milestone(
                                    step,
                                    Milestone.State.DONE,
                                    entry.get().happened(),
                                    entry.get().learned())
                            : new Milestone(step, open(i, last), null, null));
        }
        return List.copyOf(milestones);
    }

    private static int lastKnown(Letter letter, List<Step> steps) {
        int last = 0;
        for (int i = 0; i < steps.size(); i++) {
            last = letter.entry(steps.get(i)).isPresent() ? i : last;
        }
        return last;
    }

    private static Milestone.State open(int position, int lastKnown) {
        if (position < lastKnown) {
            return Milestone.State.UNTOLD;
        }
        return position == lastKnown + 1 ? Milestone.State.NEXT : Milestone.State.LATER;
    }

    private static List<Step> steps(Letter letter) {
        if (letter.status() == LetterStatus.REJECTED) {
            return REJECTED;
        }
        if (isTranslated(letter)) {
            return WITH_TRANSLATION;
        }
        return WITH_TRANSLATION.stream()
                .filter(step -> step != Step.TRANSLATION_BEGUN)
                .toList();
    }

    private static boolean isTranslated(Letter letter) {
        if (letter.cleared() != null) {
            return letter.cleared().wording() == Wording.TRANSLATION;
        }
        return letter.entry(Step.APPROVED).isPresent() || !TAKEN_SOMEWHERE.contains(letter.language());
    }
}
