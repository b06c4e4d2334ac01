package org.vestka.letter.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.letter.LetterFixture.FRIDAY;
import static org.vestka.letter.LetterFixture.IN_APRIL;
import static org.vestka.letter.LetterFixture.MONDAY;
import static org.vestka.letter.LetterFixture.TUESDAY;
import static org.vestka.letter.LetterFixture.aLetter;
import static org.vestka.letter.LetterFixture.after;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vestka.letter.correspondence.Milestone.State;

class LetterWayTest {

    @Test
    void aLetterThatWasJustSentWaitsForAPerson() {
        List<Milestone> way = LetterWay.of(aLetter().sent());
        assertThat(way).extracting(Milestone::step).startsWith(Step.SUBMITTED, Step.APPROVED, Step.TRANSLATION_BEGUN);
        assertThat(way.getFirst()).isEqualTo(new Milestone(Step.SUBMITTED, State.DONE, MONDAY, MONDAY, null));
        assertThat(way)
                .filteredOn(each -> each.state() == State.NEXT)
                .extracting(Milestone::step)
                .containsExactly(Step.APPROVED);
    }

    @Test
    void aLetterInTheFacilitysLanguageHasNoTranslation() {
        Letter letter = after(aLetter().in("ru").sent().approve("m-1", List.of("ru"), TUESDAY));
        assertThat(LetterWay.of(letter)).extracting(Milestone::step).doesNotContain(Step.TRANSLATION_BEGUN);
    }

    @Test
    void aStepThatNobodyToldOfIsNotGuessed() {
        Letter letter = after(aLetter().cleared().posted("p-1", FRIDAY, IN_APRIL));
        List<Milestone> way = LetterWay.of(letter);
        assertThat(way)
                .filteredOn(each -> each.state() == State.UNTOLD)
                .extracting(Milestone::step)
                .containsExactly(Step.TRANSLATION_BEGUN, Step.PRINTED);
        assertThat(way)
                .filteredOn(each -> each.state() == State.NEXT)
                .extracting(Milestone::step)
                .containsExactly(Step.REPLY_ARRIVED);
        assertThat(way)
                .filteredOn(each -> each.step() == Step.POSTED)
                .singleElement()
                .satisfies(posted -> assertThat(posted.learnedLater()).isTrue());
    }

    @Test
    void whatCameBackAndWasSentAgainStandsInTheOrderOfLearning() {
        Letter printed = after(aLetter().cleared().printed("p-1", FRIDAY, FRIDAY));
        Letter posted = after(printed.posted("p-1", FRIDAY, FRIDAY));
        Letter back = after(posted.returned("p-1", "withheld", IN_APRIL, IN_APRIL));
        assertThat(back.status()).isEqualTo(LetterStatus.RETURNED);
        Letter again = after(back.printed("p-2", IN_APRIL, IN_APRIL));
        Letter out = after(again.posted("p-2", IN_APRIL, IN_APRIL));
        Letter heardOf = after(out.heardOf("p-2", IN_APRIL, IN_APRIL));
        assertThat(heardOf.status()).isEqualTo(LetterStatus.POSTED);
        assertThat(LetterWay.of(heardOf))
                .filteredOn(each -> each.state() == State.DONE)
                .extracting(Milestone::step)
                .endsWith(Step.POSTED, Step.RETURNED, Step.PRINTED, Step.POSTED, Step.HEARD_OF)
                .doesNotContain(Step.REPLY_ARRIVED);
        assertThat(after(back.setAside("p-1", IN_APRIL, IN_APRIL)).status()).isEqualTo(LetterStatus.SET_ASIDE);
    }

    @Test
    void whyItCameBackAndHowItLeftAreTold() {
        Letter sent = after(aLetter().cleared().sentElectronically("p-1", FRIDAY, FRIDAY));
        assertThat(LetterWay.of(sent))
                .as("what was never printed is no step that nobody told of")
                .extracting(Milestone::step)
                .doesNotContain(Step.PRINTED);
        Letter back = after(sent.returned("p-1", "withheld", IN_APRIL, IN_APRIL));
        assertThat(LetterWay.of(back))
                .filteredOn(each -> each.how() != null)
                .extracting(Milestone::step, Milestone::how)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Step.POSTED, "electronic"),
                        org.assertj.core.groups.Tuple.tuple(Step.RETURNED, "withheld"));
        Letter again = after(back.printed("p-2", IN_APRIL, IN_APRIL));
        assertThat(LetterWay.of(again)).extracting(Milestone::step).contains(Step.PRINTED);
    }

    @Test
    void aLetterThatWasTakenBackEndsWithWhatBecameOfIt() {
        Letter early = after(aLetter().sent().withdraw(TUESDAY));
        assertThat(LetterWay.of(early)).extracting(Milestone::step).containsExactly(Step.SUBMITTED, Step.WITHDRAWN);

        Letter asked = after(aLetter().cleared().withdraw(FRIDAY));
        assertThat(LetterWay.of(asked))
                .last()
                .satisfies(open -> assertThat(open.step()).isEqualTo(Step.STOPPED))
                .satisfies(open -> assertThat(open.state()).isEqualTo(State.NEXT));
        assertThat(LetterWay.of(after(asked.stopped("p-1", FRIDAY, FRIDAY))))
                .extracting(Milestone::step)
                .endsWith(Step.WITHDRAWN, Step.STOPPED)
                .doesNotContain(Step.POSTED, Step.REPLY_ARRIVED);
        assertThat(LetterWay.of(after(asked.posted("p-1", FRIDAY, FRIDAY))))
                .extracting(Milestone::step)
                .contains(Step.WITHDRAWN, Step.POSTED, Step.ANSWER_READY)
                .doesNotContain(Step.STOPPED);
    }

    @Test
    void aRejectedLetterEndsThere() {
        Letter letter = after(aLetter().sent().reject("m-1", RejectionReason.NOT_A_LETTER, TUESDAY));
        assertThat(LetterWay.of(letter)).extracting(Milestone::step).containsExactly(Step.SUBMITTED, Step.REJECTED);
    }
}
