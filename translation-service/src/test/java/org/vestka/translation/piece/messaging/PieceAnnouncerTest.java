package org.vestka.translation.piece.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.testing.contract.ProducerContract;
import org.vestka.translation.piece.PieceEvent;
import org.vestka.translation.piece.PieceEvent.AnswerTranslated;
import org.vestka.translation.piece.PieceEvent.TranslationClaimed;
import org.vestka.translation.piece.PieceEvent.TranslationCompleted;
import org.vestka.translation.piece.PieceKind;

class PieceAnnouncerTest {

    private final String translation = RandomId.next();
    private final String letter = RandomId.next();
    private final String thread = RandomId.next();
    private final SealedText sealed = new SealedText("sealed".getBytes(StandardCharsets.UTF_8));

    @Test
    void everythingThatIsSaidKeepsToTheContracts() {
        List<PieceEvent> family = List.of(
                new TranslationClaimed(translation, letter, thread, PieceKind.LETTER),
                new TranslationClaimed(translation, letter, thread, PieceKind.ANSWER),
                new TranslationCompleted(translation, letter, thread, "ru", sealed, sealed),
                new AnswerTranslated(translation, letter, thread, RandomId.next(), "en", sealed));
        assertThat(family.stream().map(Object::getClass))
                .hasSameElementsAs(Stream.of(PieceEvent.class.getPermittedSubclasses())
                        .<Class<?>>map(type -> type)
                        .toList());
        PieceAnnouncer announcer = new PieceAnnouncer();
        ProducerContract.of("translation-service")
                .isKeptBy(family.stream()
                        .flatMap(event -> announcer.announce(event).stream())
                        .toList());
    }
}
