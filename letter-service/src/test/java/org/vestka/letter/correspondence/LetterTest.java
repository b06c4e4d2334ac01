package org.vestka.letter.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.letter.LetterFixture.FRIDAY;
import static org.vestka.letter.LetterFixture.IN_APRIL;
import static org.vestka.letter.LetterFixture.LATER_IN_APRIL;
import static org.vestka.letter.LetterFixture.PAGE;
import static org.vestka.letter.LetterFixture.RUSSIAN_ONLY;
import static org.vestka.letter.LetterFixture.THURSDAY;
import static org.vestka.letter.LetterFixture.TUESDAY;
import static org.vestka.letter.LetterFixture.WEDNESDAY;
import static org.vestka.letter.LetterFixture.aLetter;
import static org.vestka.letter.LetterFixture.after;
import static org.vestka.letter.LetterFixture.said;
import static org.vestka.letter.LetterFixture.sealed;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vestka.letter.correspondence.LetterEvent.AnswerReady;
import org.vestka.letter.correspondence.LetterEvent.LetterApproved;
import org.vestka.letter.correspondence.LetterEvent.LetterCleared;
import org.vestka.letter.correspondence.LetterEvent.LetterRejected;
import org.vestka.letter.correspondence.LetterEvent.LetterWithdrawalAsked;
import org.vestka.letter.correspondence.LetterEvent.LetterWithdrawn;
import org.vestka.letter.correspondence.LetterEvent.WriterToBeTold;
import org.vestka.platform.kernel.Decision;

class LetterTest {

    @Nested
    class Moderated {

        @Test
        void aForeignLetterGoesToATranslator() {
            Letter letter = aLetter().in("en").sent();
            var decision = letter.approve("m-1", List.of("be", "ru"), TUESDAY);
            assertThat(said(decision)).singleElement().isInstanceOfSatisfying(LetterApproved.class, approved -> {
                assertThat(approved.needsTranslation()).isTrue();
                assertThat(approved.targetLanguage()).isEqualTo("be");
                assertThat(approved.text()).isEqualTo(letter.text());
            });
            assertThat(after(decision).status()).isEqualTo(LetterStatus.APPROVED);
        }

        @Test
        void aLetterInALanguageOfTheFacilityIsClearedAtOnce() {
            Letter letter = aLetter().in("ru").sent();
            var decision = letter.approve("m-1", List.of("be", "ru"), TUESDAY);
            assertThat(said(decision)).hasSize(2);
            assertThat(said(decision).getFirst()).isInstanceOfSatisfying(LetterApproved.class, approved -> {
                assertThat(approved.needsTranslation()).isFalse();
                assertThat(approved.targetLanguage()).isEqualTo("ru");
            });
            assertThat(said(decision).getLast()).isInstanceOfSatisfying(LetterCleared.class, cleared -> {
                assertThat(cleared.wording()).isEqualTo(Wording.ORIGINAL);
                assertThat(cleared.text()).isEqualTo(letter.text());
            });
            assertThat(after(decision).status()).isEqualTo(LetterStatus.CLEARED);
        }

        @Test
        void aFlaggedLetterNeedsTwoDifferentPeople() {
            Letter readOnce = after(aLetter().flagged().sent().approve("m-1", RUSSIAN_ONLY, TUESDAY));
            assertThat(readOnce.status()).isEqualTo(LetterStatus.SECOND_READING);
            assertThat(readOnce.approve("m-1", RUSSIAN_ONLY, WEDNESDAY))
                    .isEqualTo(Decision.refused(LetterRefusal.SAME_PERSON));
            assertThat(after(readOnce.approve("m-2", RUSSIAN_ONLY, WEDNESDAY)).status())
                    .isEqualTo(LetterStatus.APPROVED);
        }

        @Test
        void nothingIsSaidOfAFlaggedLetterBeforeTheSecondPerson() {
            assertThat(said(aLetter().flagged().sent().approve("m-1", RUSSIAN_ONLY, TUESDAY)))
                    .isEmpty();
        }

        @Test
        void theSameApprovalTwiceIsOne() {
            Letter approved = after(aLetter().sent().approve("m-1", RUSSIAN_ONLY, TUESDAY));
            assertThat(approved.approve("m-1", RUSSIAN_ONLY, TUESDAY)).isEqualTo(Decision.unchanged());
        }

        @Test
        void whileNobodyKnowsTheFacilityNobodyCanSayWhichLanguage() {
            assertThat(aLetter().sent().approve("m-1", List.of(), TUESDAY))
                    .isEqualTo(Decision.refused(LetterRefusal.FACILITY_UNKNOWN));
        }

        @Test
        void aRejectedLetterHasItsReasonAndGoesNowhere() {
            Letter sent = aLetter().sent();
            var decision = sent.reject("m-1", RejectionReason.THREATS, TUESDAY);
            assertThat(said(decision))
                    .containsExactly(new LetterRejected(
                            sent.letterId(), sent.threadId(), sent.prisonerId(), RejectionReason.THREATS));
            Letter rejected = after(decision);
            assertThat(rejected.status()).isEqualTo(LetterStatus.REJECTED);
            assertThat(rejected.rejection()).isEqualTo(RejectionReason.THREATS);
            assertThat(rejected.approve("m-2", RUSSIAN_ONLY, WEDNESDAY))
                    .isEqualTo(Decision.refused(LetterRefusal.NOT_NOW));
            assertThat(rejected.reject("m-1", RejectionReason.THREATS, WEDNESDAY))
                    .isEqualTo(Decision.unchanged());
        }

        @Test
        void anApprovedLetterCannotBeRejectedAnyMore() {
            assertThat(aLetter().approved().reject("m-3", RejectionReason.OTHER, WEDNESDAY))
                    .isEqualTo(Decision.refused(LetterRefusal.NOT_NOW));
        }
    }

    @Nested
    class TakenBack {

        @Test
        void atOnceBeforeItIsCleared() {
            for (Letter letter : List.of(aLetter().sent(), aLetter().approved())) {
                var decision = letter.withdraw(WEDNESDAY);
                assertThat(said(decision))
                        .containsExactly(
                                new LetterWithdrawn(letter.letterId(), letter.threadId(), letter.prisonerId()));
                Letter withdrawn = after(decision);
                assertThat(withdrawn.status()).isEqualTo(LetterStatus.WITHDRAWN);
                assertThat(withdrawn.withdraw(THURSDAY)).isEqualTo(Decision.unchanged());
                assertThat(withdrawn.approve("m-1", RUSSIAN_ONLY, THURSDAY))
                        .isEqualTo(Decision.refused(LetterRefusal.NOT_NOW));
                assertThat(withdrawn.translated("ru", sealed("да"), sealed("я"), THURSDAY, THURSDAY))
                        .as("a translation that was on its way changes nothing")
                        .isEqualTo(Decision.unchanged());
            }
        }

        @Test
        void asARequestWhenItMayBeOnPaper() {
            Letter printed = after(aLetter().cleared().printed("p-1", FRIDAY, FRIDAY));
            var decision = printed.withdraw(FRIDAY);
            assertThat(said(decision))
                    .containsExactly(
                            new LetterWithdrawalAsked(printed.letterId(), printed.threadId(), printed.prisonerId()));
            Letter asked = after(decision);
            assertThat(asked.status()).isEqualTo(LetterStatus.WITHDRAWING);

            var stopped = asked.stopped("p-1", FRIDAY, FRIDAY);
            assertThat(said(stopped)).singleElement().isInstanceOf(LetterWithdrawn.class);
            assertThat(after(stopped).status()).isEqualTo(LetterStatus.WITHDRAWN);
            assertThat(after(asked.posted("p-1", FRIDAY, FRIDAY)).status())
                    .as("the post was quicker")
                    .isEqualTo(LetterStatus.POSTED);
            assertThat(after(asked.pulled("p-1", FRIDAY, FRIDAY)).status())
                    .as("only taken out of its batch, which was on its way before")
                    .isEqualTo(LetterStatus.WITHDRAWING);
        }

        @Test
        void notAnyMoreOnceItIsPosted() {
            Letter posted = after(aLetter().cleared().posted("p-1", FRIDAY, FRIDAY));
            assertThat(posted.withdrawable()).isFalse();
            assertThat(posted.withdraw(FRIDAY)).isEqualTo(Decision.refused(LetterRefusal.NOT_NOW));
        }

        @Test
        void anAnswerIsKeptAllTheSame() {
            Letter stopped = after(after(aLetter().cleared().withdraw(THURSDAY)).stopped("p-1", FRIDAY, FRIDAY));
            Letter answered = after(stopped.replyArrived("r-1", List.of(PAGE), false, IN_APRIL, IN_APRIL));
            assertThat(answered.status()).isEqualTo(LetterStatus.ANSWERED);
        }
    }

    @Nested
    class HeardOfInAnyOrder {

        @Test
        void aLetterThatIsPulledAndPrintedOnceMore() {
            Letter printed = after(aLetter().cleared().printed("p-1", FRIDAY, FRIDAY));
            assertThat(printed.printed("p-1", FRIDAY, FRIDAY)).isEqualTo(Decision.unchanged());
            Letter pulled = after(printed.pulled("p-1", FRIDAY, FRIDAY));
            assertThat(pulled.status()).isEqualTo(LetterStatus.CLEARED);
            Letter again = after(pulled.printed("p-1", FRIDAY, FRIDAY));
            assertThat(again.status()).isEqualTo(LetterStatus.PRINTED);
            assertThat(after(again.pulled("p-1", FRIDAY, FRIDAY)).status()).isEqualTo(LetterStatus.CLEARED);
            assertThat(LetterWay.of(after(again.posted("p-1", FRIDAY, FRIDAY))))
                    .extracting(Milestone::step)
                    .containsOnlyOnce(Step.PRINTED);
        }

        @Test
        void aTranslationThatIsToldOfBeforeItsBeginning() {
            Letter cleared = aLetter().cleared();
            Letter later = after(cleared.translationBegun(TUESDAY, THURSDAY));
            assertThat(later.status()).isEqualTo(LetterStatus.CLEARED);
            assertThat(later.entry(Step.TRANSLATION_BEGUN)).hasValueSatisfying(entry -> {
                assertThat(entry.happened()).isEqualTo(TUESDAY);
                assertThat(entry.learned()).isEqualTo(THURSDAY);
            });
        }

        @Test
        void postedBeforePrinted() {
            Letter posted = after(aLetter().cleared().posted("p-1", FRIDAY, FRIDAY));
            assertThat(posted.status()).isEqualTo(LetterStatus.POSTED);
            assertThat(after(posted.printed("p-1", THURSDAY, FRIDAY)).status()).isEqualTo(LetterStatus.POSTED);
        }

        @Test
        void anAnswersTextBeforeItsPages() {
            var translated = aLetter().posted().answerTranslated("r-1", "en", sealed("answer"), IN_APRIL, IN_APRIL);
            assertThat(said(translated)).isEmpty();
            assertThat(after(translated).status()).isEqualTo(LetterStatus.POSTED);
            var toBeReadFirst = after(translated).replyArrived("r-1", List.of(PAGE), true, IN_APRIL, LATER_IN_APRIL);
            assertThat(said(toBeReadFirst)).isEmpty();
            assertThat(after(toBeReadFirst).status()).isEqualTo(LetterStatus.ANSWERED);
            var arrived = after(translated).replyArrived("r-1", List.of(PAGE), false, IN_APRIL, LATER_IN_APRIL);
            assertThat(said(arrived)).isNotEmpty();
            Letter whole = after(arrived);
            assertThat(whole.status()).isEqualTo(LetterStatus.ANSWER_READY);
            assertThat(whole.answers()).singleElement().satisfies(answer -> {
                assertThat(answer.pages()).containsExactly(PAGE);
                assertThat(answer.text()).isEqualTo(sealed("answer"));
            });
        }

        @Test
        void theSameTwiceIsOne() {
            Letter posted = aLetter().posted();
            assertThat(posted.posted("posting", FRIDAY, FRIDAY)).isEqualTo(Decision.unchanged());
            assertThat(posted.printed("posting", THURSDAY, FRIDAY)).isEqualTo(Decision.unchanged());
            Letter cleared = aLetter().cleared();
            assertThat(cleared.translated("ru", sealed("другой"), sealed("имя"), FRIDAY, FRIDAY))
                    .isEqualTo(Decision.unchanged());
        }

        @Test
        void whatIsImpossibleIsRefused() {
            Letter sent = aLetter().sent();
            assertThat(sent.printed("p-1", TUESDAY, TUESDAY)).isEqualTo(Decision.refused(LetterRefusal.NOT_NOW));
            assertThat(sent.translated("ru", sealed("x"), sealed("y"), TUESDAY, TUESDAY))
                    .isEqualTo(Decision.refused(LetterRefusal.NOT_NOW));
        }
    }

    @Nested
    class Answered {

        @Test
        void isToldToItsWriterOnlyOnceAPersonHasReadIt() {
            Letter arrived = after(aLetter().posted().replyArrived("r-1", List.of(PAGE), true, IN_APRIL, IN_APRIL));
            var translated = arrived.answerTranslated("r-1", "en", sealed("answer"), IN_APRIL, IN_APRIL);
            assertThat(said(translated)).isEmpty();
            assertThat(after(translated).status()).isEqualTo(LetterStatus.ANSWERED);
            var read = after(translated).answerRead("r-1", List.of("names-of-others"), IN_APRIL, LATER_IN_APRIL);
            assertThat(said(read)).isNotEmpty();
            assertThat(after(read).status()).isEqualTo(LetterStatus.ANSWER_READY);
            Letter readFirst = after(arrived.answerRead("r-1", List.of(), IN_APRIL, IN_APRIL));
            assertThat(said(readFirst.answerTranslated("r-1", "en", sealed("answer"), IN_APRIL, IN_APRIL)))
                    .isNotEmpty();
        }

        @Test
        void aWriterWhoLeftAnAddressIsTold() {
            Letter posted = after(
                    aLetter().withContact().posted().replyArrived("r-1", List.of(PAGE), false, IN_APRIL, IN_APRIL));
            var decision = posted.answerTranslated("r-1", "en", sealed("answer"), IN_APRIL, IN_APRIL);
            assertThat(said(decision))
                    .containsExactly(
                            new AnswerReady(posted.letterId(), posted.threadId(), posted.prisonerId(), "r-1"),
                            new WriterToBeTold(java.util.Objects.requireNonNull(posted.contactId()), "en"));
        }

        @Test
        void aWriterWhoLeftNoneIsNot() {
            Letter arrived = after(aLetter().posted().replyArrived("r-1", List.of(PAGE), false, IN_APRIL, IN_APRIL));
            assertThat(said(arrived.answerTranslated("r-1", "en", sealed("a"), IN_APRIL, IN_APRIL)))
                    .hasSize(1)
                    .noneMatch(WriterToBeTold.class::isInstance);
        }

        @Test
        void severalAnswersStandBesideEachOther() {
            Letter letter = aLetter().posted();
            letter = after(letter.replyArrived("r-1", List.of(PAGE), false, IN_APRIL, IN_APRIL));
            letter = after(letter.answerTranslated("r-1", "en", sealed("one"), IN_APRIL, IN_APRIL));
            letter = after(letter.replyArrived("r-2", List.of(PAGE), false, LATER_IN_APRIL, LATER_IN_APRIL));
            assertThat(letter.status()).isEqualTo(LetterStatus.ANSWER_READY);
            assertThat(letter.answers()).extracting(Answer::ready).containsExactly(true, false);
        }

        @Test
        void thereIsAnEndToThem() {
            Letter letter = aLetter().posted();
            for (int i = 0; i < Letter.MOST_ANSWERS; i++) {
                letter = after(letter.replyArrived("r-" + i, List.of(PAGE), false, IN_APRIL, IN_APRIL));
            }
            assertThat(letter.replyArrived("r-more", List.of(PAGE), false, IN_APRIL, IN_APRIL))
                    .isEqualTo(Decision.refused(LetterRefusal.NOT_NOW));
        }
    }
}
