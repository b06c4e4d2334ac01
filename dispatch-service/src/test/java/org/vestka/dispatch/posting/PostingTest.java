package org.vestka.dispatch.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vestka.dispatch.posting.PostingEvent.LetterPosted;
import org.vestka.dispatch.posting.PostingEvent.LetterPrinted;
import org.vestka.dispatch.posting.PostingEvent.LetterPulled;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;

class PostingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String BATCH = UUID.randomUUID().toString();

    @Test
    void goesItsWayAndSaysEachStepOnce() {
        Posting printed = after(inBatch().printed(BATCH, 2, NOW), LetterPrinted.class);
        assertThat(printed.copies()).isEqualTo(1);
        Posting again = after(printed.printed(BATCH, 2, NOW), LetterPrinted.class);
        assertThat(again.copies()).isEqualTo(2);
        assertThat(again.mark()).isNotEqualTo(printed.mark()).matches(printed.mark()::sameLetter);
        Posting posted = after(again.posted(LocalDate.of(2026, 11, 20), null, NOW), LetterPosted.class);
        assertThat(posted.posted(LocalDate.of(2026, 11, 20), null, NOW)).isInstanceOf(Decision.Unchanged.class);
        Posting answered = after(posted.answered("r-1", false, NOW), null);
        assertThat(answered.answered("r-1", false, NOW)).isInstanceOf(Decision.Unchanged.class);
        assertThat(answered.answered("r-2", false, NOW)).isEqualTo(Decision.refused(PostingRefusal.ANSWERED_BEFORE));
        assertThat(after(answered.answered("r-2", true, NOW), null).replies()).containsExactly("r-1", "r-2");
    }

    @Test
    void cannotBeCalledBackOncePosted() {
        Posting posted = state(printed().posted(LocalDate.of(2026, 11, 20), null, NOW));
        assertThat(posted.takenOutOf(BATCH, NOW)).isEqualTo(Decision.refused(PostingRefusal.NOT_IN_THIS_STATE));
        assertThat(posted.erased(NOW)).isEqualTo(Decision.refused(PostingRefusal.NOT_IN_THIS_STATE));
    }

    @Test
    void isPulledWhenItWasPrintedAndWaitsAgain() {
        Posting pulled = after(printed().takenOutOf(BATCH, NOW), LetterPulled.class);
        assertThat(pulled.status()).isEqualTo(PostingStatus.WAITING);
        assertThat(pulled.takenOutOf(BATCH, NOW)).isInstanceOf(Decision.Unchanged.class);
        assertThat(after(inBatch().takenOutOf(BATCH, NOW), null).status()).isEqualTo(PostingStatus.WAITING);
    }

    @Test
    void liesInOneBatchAtATime() {
        assertThat(inBatch().putInto("another", NOW)).isEqualTo(Decision.refused(PostingRefusal.IN_ANOTHER_BATCH));
        assertThat(inBatch().putInto(BATCH, NOW)).isInstanceOf(Decision.Unchanged.class);
        assertThat(inBatch().printed("another", 2, NOW)).isEqualTo(Decision.refused(PostingRefusal.IN_ANOTHER_BATCH));
    }

    @Test
    void isNotPostedInTheFutureNorBeforeItWasPrinted() {
        assertThat(printed().posted(LocalDate.of(2026, 11, 25), null, NOW))
                .isEqualTo(Decision.refused(PostingRefusal.NOT_ON_THAT_DAY));
        assertThat(printed().posted(LocalDate.of(2026, 11, 10), null, NOW))
                .isEqualTo(Decision.refused(PostingRefusal.NOT_ON_THAT_DAY));
    }

    @Test
    void anAnswerProvesThatALetterWasPosted() {
        assertThat(after(printed().answered("r-1", false, NOW), LetterPosted.class)
                        .postedOn())
                .isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void leavesByAnElectronicWayOrOnPaperButNeverBoth() {
        Posting taken = after(waiting().takenUp("Letters online", NOW), null);
        assertThat(taken.takenUp("Letters online", NOW)).isInstanceOf(Decision.Unchanged.class);
        assertThat(taken.takenUp("Another", NOW)).isEqualTo(Decision.refused(PostingRefusal.NOT_IN_THIS_STATE));
        assertThat(taken.putInto(BATCH, NOW)).isEqualTo(Decision.refused(PostingRefusal.NOT_IN_THIS_STATE));
        assertThat(inBatch().takenUp("Letters online", NOW))
                .isEqualTo(Decision.refused(PostingRefusal.NOT_IN_THIS_STATE));
        assertThat(after(taken.givenBack(NOW), null).papers().order()).isNull();

        Paperwork.Order order = new Paperwork.Order("Letters online", 2, "17", null, true);
        LocalDate today = LocalDate.of(2026, 11, 20);
        assertThat(taken.sentBy(new Paperwork.Order("Another", 2, "17", null, true), today, NOW))
                .isEqualTo(Decision.refused(PostingRefusal.NOT_IN_THIS_STATE));
        assertThat(taken.sentBy(order, today.plusDays(3), NOW))
                .isEqualTo(Decision.refused(PostingRefusal.NOT_ON_THAT_DAY));
        Posting sent = after(taken.sentBy(order, today, NOW), LetterPosted.class);
        assertThat(sent.sentBy(order, today, NOW)).isInstanceOf(Decision.Unchanged.class);
        assertThat(sent.givenBack(NOW)).isEqualTo(Decision.refused(PostingRefusal.NOT_IN_THIS_STATE));
        assertThat(after(sent.answered("r-1", false, NOW), null).postedOn()).isEqualTo(today);
    }

    @Test
    void whatNobodyHasInHandIsStoppedAtOnceWhenItsWriterTakesItBack() {
        for (Posting letter : List.of(waiting(), inBatch())) {
            Posting stopped = after(letter.takenBack(NOW), LetterPulled.class);
            assertThat(stopped.status()).isEqualTo(PostingStatus.WITHDRAWN);
            assertThat(stopped.takenBack(NOW)).isInstanceOf(Decision.Unchanged.class);
            assertThat(stopped.putInto(BATCH, NOW)).isEqualTo(Decision.refused(PostingRefusal.NOT_IN_THIS_STATE));
            assertThat(stopped.takenUp("Letters online", NOW))
                    .isEqualTo(Decision.refused(PostingRefusal.NOT_IN_THIS_STATE));
        }
        assertThat(((Decision.Changed<Posting, PostingEvent, PostingRefusal>)
                                waiting().takenBack(NOW))
                        .events())
                .singleElement()
                .isInstanceOfSatisfying(
                        LetterPulled.class,
                        pulled -> assertThat(pulled.withdrawn()).isTrue());
    }

    @Test
    void whatIsInSomebodysHandsIsAskedForAndShowsWhetherItCameInTime() {
        Posting asked = after(printed().takenBack(NOW), null);
        assertThat(asked.status()).isEqualTo(PostingStatus.PRINTED);
        assertThat(asked.askedBack()).isTrue();
        assertThat(asked.takenBack(NOW)).isInstanceOf(Decision.Unchanged.class);
        assertThat(after(asked.takenOutOf(BATCH, NOW), LetterPulled.class).status())
                .isEqualTo(PostingStatus.WITHDRAWN);
        Posting gone = after(asked.posted(LocalDate.of(2026, 11, 20), null, NOW), LetterPosted.class);
        assertThat(gone.takenBack(NOW)).isInstanceOf(Decision.Unchanged.class);
        assertThat(gone.status()).isEqualTo(PostingStatus.POSTED);

        Posting typed = after(state(waiting().takenUp("Letters online", NOW)).takenBack(NOW), null);
        assertThat(after(typed.givenBack(NOW), LetterPulled.class).status()).isEqualTo(PostingStatus.WITHDRAWN);
    }

    @Test
    void anAnswerProvesThatWhatSeemedStoppedWasPosted() {
        Posting stopped = state(waiting().takenBack(NOW));
        assertThat(after(stopped.answered("r-1", false, NOW), LetterPosted.class)
                        .status())
                .isEqualTo(PostingStatus.ANSWERED);
    }

    @Test
    void everyStatusAndEveryEventStandsInTheTable() {
        assertThat(Arrays.asList(PostingStatus.values()))
                .allSatisfy(status -> assertThat(PostingLifecycle.TABLE)
                        .anyMatch(edge -> edge.from() == status || edge.to() == status));
        for (Class<?> event : PostingEvent.class.getPermittedSubclasses()) {
            assertThat(PostingLifecycle.TABLE).anyMatch(edge -> event.equals(edge.says()));
        }
        assertThat(PostingLifecycle.TABLE.stream()
                        .map(edge -> List.of(edge.from(), edge.step()))
                        .toList())
                .doesNotHaveDuplicates();
    }

    private static Posting waiting() {
        return Posting.waiting(
                UUID.randomUUID().toString(),
                "t",
                "p",
                1,
                "ru",
                "translation",
                new SealedText(new byte[] {1}),
                new SealedText(new byte[] {2}),
                ReplyCode.random().symbols(),
                NOW);
    }

    private static Posting inBatch() {
        return state(waiting().putInto(BATCH, NOW));
    }

    private static Posting printed() {
        return state(inBatch().printed(BATCH, 2, NOW));
    }

    private static Posting state(Decision<Posting, PostingEvent, PostingRefusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Posting, PostingEvent, PostingRefusal>) decision).state();
    }

    private static Posting after(
            Decision<Posting, PostingEvent, PostingRefusal> decision,
            @org.jspecify.annotations.Nullable Class<? extends PostingEvent> says) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        var changed = (Decision.Changed<Posting, PostingEvent, PostingRefusal>) decision;
        if (says == null) {
            assertThat(changed.events()).isEmpty();
        } else {
            assertThat(changed.events()).singleElement().isInstanceOf(says);
        }
        return changed.state();
    }
}
