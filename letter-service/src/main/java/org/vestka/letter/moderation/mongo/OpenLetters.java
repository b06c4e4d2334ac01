package org.vestka.letter.moderation.mongo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vestka.letter.moderation.WaitingLetter;
import org.vestka.letter.moderation.WaitingLetters;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.OpenPiece;
import org.vestka.platform.messaging.stored.OpenPieces;

/** The queue as a small collection of open work. */
final class OpenLetters implements WaitingLetters {

    /** A claim lapses after this time: people get called away. */
    private static final Duration CLAIM = Duration.ofMinutes(30);

    private static final int A_PAGE = 25;
    private static final String FLAGGED = "flagged";
    private static final String FIRST_READER = "firstReader";

    private final OpenPieces pieces;

    OpenLetters(OpenPieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public void waits(String letterId, boolean flagged) {
        pieces.open(letterId, Map.of(FLAGGED, Boolean.toString(flagged)));
    }

    @Override
    public Page<WaitingLetter> pageFor(String person, int number) {
        return pieces.pageFor(person, Map.of(), number, A_PAGE).map(OpenLetters::waiting);
    }

    @Override
    public long count() {
        return pieces.count(Map.of());
    }

    @Override
    public Optional<WaitingLetter> byId(String letterId) {
        return pieces.find(letterId).map(OpenLetters::waiting);
    }

    @Override
    public boolean claim(String letterId, String person) {
        return pieces.claim(letterId, person, CLAIM) == OpenPieces.Claiming.YOURS;
    }

    @Override
    public void giveBack(String letterId, String person) {
        pieces.giveBack(letterId, person);
    }

    @Override
    public void readOnce(String letterId, String firstReader) {
        Map<String, String> labels = new HashMap<>();
        labels.put(FLAGGED, Boolean.toString(true));
        labels.put(FIRST_READER, firstReader);
        pieces.relabel(letterId, labels);
    }

    @Override
    public void decided(String letterId) {
        pieces.close(letterId);
    }

    private static WaitingLetter waiting(OpenPiece piece) {
        return new WaitingLetter(
                piece.id(),
                piece.since(),
                Boolean.parseBoolean(piece.labels().get(FLAGGED)),
                piece.labels().get(FIRST_READER),
                piece.claim().map(OpenPiece.Claim::by).orElse(null));
    }
}
