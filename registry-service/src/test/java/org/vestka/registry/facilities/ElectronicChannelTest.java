package org.vestka.registry.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vestka.registry.facilities.ElectronicChannel.Counting;
import org.vestka.registry.facilities.ElectronicChannel.Price;

class ElectronicChannelTest {

    @Test
    void isReadAsRegistrarsWriteIt() {
        assertThat(ElectronicChannel.read(" Письмо-онлайн; 2500; 60 RUB; 59,50 RUB; crlf; domestic"))
                .contains(new ElectronicChannel(
                        "Письмо-онлайн",
                        2500,
                        Counting.LINE_BREAKS_TWICE,
                        new Price(6_000, "RUB"),
                        new Price(5_950, "RUB"),
                        true));
        assertThat(ElectronicChannel.read("Ліст; 2000; -; -"))
                .contains(new ElectronicChannel("Ліст", 2000, Counting.CHARACTERS, null, null, false));
    }

    @Test
    void whatCannotBeReadIsNoChannel() {
        for (String line : new String[] {
            "",
            "e-mail service, 2500 characters",
            "A; 0; -; -",
            "A; 99999; -; -",
            "A; 10; cheap; -",
            "A; 10; -; -; soon",
            "; 10; -; -",
            "A; 10; 1.999 RUB; -"
        }) {
            assertThat(ElectronicChannel.read(line)).as(line).isEmpty();
        }
    }

    @Test
    void aRuleTakesOnlyLinesThatAreChannelsEachOnce() {
        assertThat(RuleField.CHANNELS.takes("A; 10; -; -\nB; 20; 1 EUR; -")).isTrue();
        assertThat(RuleField.CHANNELS.takes("A; 10; -; -\nA; 20; 1 EUR; -")).isFalse();
        assertThat(RuleField.CHANNELS.takes("A; 10; -; -\n\nask there")).isFalse();
        assertThat(ElectronicChannel.readAll("words of former days\nA; 10; -; -"))
                .extracting(ElectronicChannel::name)
                .containsExactly("A");
    }

    @Test
    void theUsualDaysAreANumber() {
        assertThat(RuleField.ANSWER_DAYS.takes("60")).isTrue();
        assertThat(RuleField.ANSWER_DAYS.takes("0")).isFalse();
        assertThat(RuleField.ANSWER_DAYS.takes("long")).isFalse();
    }
}
