package org.vestka.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.testing.contract.ConsumerContract;

class HeardContractTest extends HouseOfLetters {

    @Autowired
    private List<Hearing> hearings;

    @Test
    void whatIsHeardIsWhatTheContractsSay() {
        assertThat(hearings)
                .extracting(Hearing::topic)
                .containsExactlyInAnyOrder(
                        "prisoners", "facilities", "assignments", "translations", "dispatches", "mails");
        hearings.forEach(ConsumerContract::isKeptBy);
    }
}
