package org.vestka.dispatch.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.vestka.dispatch.HouseOfDispatch;
import org.vestka.dispatch.address.Prisoners;
import org.vestka.dispatch.posting.AnswerTimes;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.posting.PostingStatus;
import org.vestka.dispatch.posting.UsualTime;
import org.vestka.dispatch.posting.WaitingPostings;
import org.vestka.platform.testing.Eventually;

/** A letter is silent after the usual time of its own facility. */
class SilenceTest extends HouseOfDispatch {

    @Autowired
    private Prisoners prisoners;

    @Autowired
    private Covers covers;

    @Autowired
    private UsualTime usualTime;

    @Autowired
    @Qualifier("waitingPostings")
    private WaitingPostings waiting;

    @Autowired
    @Qualifier("postingsUnderWay")
    private WaitingPostings underWay;

    @Autowired
    @Qualifier("postingsReturned")
    private WaitingPostings returned;

    @Autowired
    @Qualifier("postingsSilent")
    private WaitingPostings silent;

    @Test
    void whatIsUsualIsSaidByTheRulesThenByTheAnswersThenByTheSetting() {
        String quick = aFacilityThatAnswersWithin("ФКУ ИК-71", 40);
        Posting toQuick = aSentLetter("Ибисов", quick);
        String unknown = aFacilityThatAnswersWithin("ФКУ ИК-72", null);
        Posting toUnknown = aSentLetter("Цаплин", unknown);
        assertThat(usualTime.daysAt(quick)).isEqualTo(40);
        assertThat(usualTime.daysAt(unknown)).isEqualTo(90);

        inDays(60).noteSilence();
        assertThat(silentSince(toQuick)).isNotNull();
        assertThat(silentSince(toUnknown)).isNull();
        assertThat(volunteer("en", "dispatcher").get("/desk/dispatch/sent").getBody())
                .contains("Silent for long", "Ибисов");
        inDays(60).heardOf(toQuick.postingId(), LocalDate.now(ZoneOffset.UTC).plusDays(50));
        inDays(60).noteSilence();
        assertThat(volunteer("en", "dispatcher").get("/desk/dispatch/sent").getBody())
                .doesNotContain("Ибисов");
    }

    @Test
    void halfOfTheAnswersTellWhatIsUsual() {
        AnswerTimes.Observed few = observed(IntStream.of(10, 20, 30, 40));
        assertThat(few.median()).isEmpty();
        assertThat(few.and(50).median()).contains(30);
        AnswerTimes.Observed many = observed(IntStream.rangeClosed(1, 80));
        assertThat(many.days()).hasSize(AnswerTimes.KEPT).startsWith(31);
    }

    private static AnswerTimes.Observed observed(IntStream days) {
        return days.boxed()
                .reduce(new AnswerTimes.Observed("f", List.of()), AnswerTimes.Observed::and, (one, other) -> one);
    }

    private String aFacilityThatAnswersWithin(String name, @Nullable Integer days) {
        Map<String, Object> rules = new HashMap<>(Map.of(
                "channels", List.of(Map.of("name", "Письмо", "charactersPerPage", 2000, "counting", "characters"))));
        if (days != null) {
            rules.put("answerDays", days);
        }
        return aFacility(name, rules);
    }

    private Posting aSentLetter(String surname, String facility) {
        Posting letter = aClearedLetter(aPrisoner(surname, facility), "Здравствуйте!", "Пеночка");
        String path = "/desk/dispatch/electronic/" + letter.postingId();
        Volunteer dispatcher = volunteer("en", "dispatcher");
        Eventually.asserted(() -> {
            dispatcher.post(path + "/take", "channel", "Письмо");
            dispatcher.post(path + "/sent", "on", LocalDate.now(ZoneOffset.UTC).toString());
            assertThat(postings.find(letter.postingId()).orElseThrow().status()).isEqualTo(PostingStatus.POSTED);
        });
        return letter;
    }

    private AfterPosting inDays(int days) {
        Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
        return new AfterPosting(postings, prisoners, waiting, underWay, returned, silent, covers, usualTime, then);
    }

    private @Nullable LocalDate silentSince(Posting letter) {
        return postings.find(letter.postingId()).orElseThrow().papers().silentSince();
    }
}
