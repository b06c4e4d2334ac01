package org.vestka.dispatch.replycode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplyCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void readsBackWhatItPrints() {
        for (int i = 0; i < 1_000; i++) {
            ReplyCode code = ReplyCode.random();
            assertThat(ReplyCode.read(code.grouped())).contains(code);
        }
    }

    @Test
    void findsEveryWrongSymbolAndEverySwap() {
        ReplyCode code = ReplyCode.random(new Random(7));
        String right = code.symbols();
        for (int i = 0; i < ReplyCode.LENGTH; i++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != right.charAt(i)) {
                    assertThat(ReplyCode.read(right.substring(0, i) + other + right.substring(i + 1)))
                            .isEmpty();
                }
            }
            for (int j = i + 1; j < ReplyCode.LENGTH; j++) {
                if (right.charAt(i) != right.charAt(j)) {
                    StringBuilder swapped = new StringBuilder(right);
                    swapped.setCharAt(i, right.charAt(j));
                    swapped.setCharAt(j, right.charAt(i));
                    assertThat(ReplyCode.read(swapped.toString())).isEmpty();
                }
            }
        }
    }

    @Test
    void forgivesCaseSpacesDashesAndLookAlikesOfEitherScript() {
        ReplyCode code = aCodeWith("0", "1", "A", "V");
        String typed = code.symbols()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('v', 'u')
                .replace('a', 'а')
                .replace('e', 'е')
                .replace('x', 'х')
                .replace('p', 'р');
        assertThat(ReplyCode.read(" " + typed.substring(0, 3) + " — " + typed.substring(3) + "."))
                .contains(code);
    }

    @Test
    void suggestsWhatADamagedReadingMayMean() {
        ReplyCode code = aCodeWith("8", "5", "0");
        String misread = code.symbols().replaceFirst("8", "B").replaceFirst("5", "S");
        assertThat(ReplyCode.read(misread)).isEmpty();
        assertThat(ReplyCode.readings(misread)).contains(code).hasSizeLessThan(200);
    }

    @Test
    void takesNothingThatIsNoCode() {
        assertThat(ReplyCode.read("")).isEmpty();
        assertThat(ReplyCode.read("0000-0000-000")).isEmpty();
        assertThat(ReplyCode.read("*".repeat(12))).isEmpty();
        assertThat(ReplyCode.read("A".repeat(100_000))).isEmpty();
        assertThat(ReplyCode.readings("nonsense")).isEmpty();
    }

    private static ReplyCode aCodeWith(String... symbols) {
        Random random = new Random(11);
        while (true) {
            ReplyCode code = ReplyCode.random(random);
            if (java.util.Arrays.stream(symbols).allMatch(code.symbols()::contains)) {
                return code;
            }
        }
    }
}
