package org.vestka.letter.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    private static final Set<Step> ON_THE_WAY = Set.of(Step.PRINTED, Step.POSTED);
    private static final Set<Step> IN_THE_POST = Set.of(
            Step.RETURNED,
            Step.SET_ASIDE,
            Step.HEARD_OF,
            Step.SILENT,
            Step.PRINTED,
            Step.POSTED,
            Step.WITHDRAWN,
            Step.STOPPED);
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
            if (step == Step.REPLY_ARRIVED) {
                milestones.addAll(inThePost(letter));
            }
            milestones.add(
                    entry.isPresent()
                            ? new Milestone(
                                    step,
                                    Milestone.State.DONE,
                                    entry.get().happened(),
                                    entry.get().learned(),
                                    entry.get().how())
                            : new Milestone(step, open(i, last), null, null, null));
        }
        return letter.status() == LetterStatus.WITHDRAWING || letter.status() == LetterStatus.WITHDRAWN
                ? takenBack(letter, milestones)
                : List.copyOf(milestones);
    }

    /** What was taken back goes no further: what happened until then, and whether it could be stopped. */
    private static List<Milestone> takenBack(Letter letter, List<Milestone> milestones) {
        Stream<Milestone> until = milestones.stream().filter(milestone -> milestone.state() == Milestone.State.DONE);
        Stream<Milestone> open = letter.status() == LetterStatus.WITHDRAWING
                ? Stream.of(new Milestone(Step.STOPPED, Milestone.State.NEXT, null, null, null))
                : Stream.of();
        return Stream.concat(until, open).toList();
    }

    /** What was told of it after its first posting, in the order in which it became known. */
    private static List<Milestone> inThePost(Letter letter) {
        int posted = letter.entry(Step.POSTED).map(letter.ledger()::indexOf).orElse(Integer.MAX_VALUE);
        List<LedgerEntry> later = letter.ledger().stream()
                .filter(entry -> IN_THE_POST.contains(entry.step()))
                // what was pulled and printed once more before it was posted is one printing to its writer
                .filter(entry -> entry.step() != Step.PRINTED || letter.ledger().indexOf(entry) > posted)
                .filter(entry -> letter.entry(entry.step())
                        .filter(first -> first == entry && ON_THE_WAY.contains(entry.step()))
                        .isEmpty())
                .toList();
        return later.stream()
                .map(entry -> new Milestone(
                        entry.step(), Milestone.State.DONE, entry.happened(), entry.learned(), entry.how()))
                .toList();
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
        boolean translated = isTranslated(letter);
        boolean onPaper = !leftElectronically(letter);
        return WITH_TRANSLATION.stream()
                .filter(step -> translated || step != Step.TRANSLATION_BEGUN)
                .filter(step -> onPaper || step != Step.PRINTED)
                .toList();
    }

    /** What left electronically was never printed: that step is not one that nobody told of. */
    private static boolean leftElectronically(Letter letter) {
        return letter.entry(Step.PRINTED).isEmpty()
                && letter.entry(Step.POSTED)
                        .filter(entry -> LedgerEntry.ELECTRONIC.equals(entry.how()))
                        .isPresent();
    }

    private static boolean isTranslated(Letter letter) {
        if (letter.cleared() != null) {
            return letter.cleared().wording() == Wording.TRANSLATION;
        }
        return letter.entry(Step.APPROVED).isPresent() || !TAKEN_SOMEWHERE.contains(letter.language());
    }
}
