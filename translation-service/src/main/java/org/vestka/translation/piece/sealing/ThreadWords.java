package org.vestka.translation.piece.sealing;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;
import org.vestka.translation.piece.Piece;
import org.vestka.translation.piece.PieceKind;
import org.vestka.translation.piece.ScanPage;
import org.vestka.translation.piece.Wording;
import org.vestka.translation.piece.Words;

/** Words under the data key of their thread. The names of fields are part of the seal, the same in every service. */
final class ThreadWords implements Words {

    private static final String NOTE = "translation.note";

    private final ThreadKeys keys;
    private final StoredScans scans;
    private final ContentSealer sealer;

    ThreadWords(ThreadKeys keys, StoredScans scans, ContentSealer sealer) {
        this.keys = keys;
        this.scans = scans;
        this.sealer = sealer;
    }

    /** Whose words they are, as the seal knows it: a translation belongs to its letter, an answer to its reply. */
    private record Fields(String owner, String text, String penName) {
        static Fields of(Piece piece) {
            String reply = piece.replyId();
            return piece.kind() == PieceKind.ANSWER && reply != null
                    ? new Fields(reply, "answer.text", "answer.penName")
                    : new Fields(piece.letterId(), "translation.text", "translation.penName");
        }
    }

    @Override
    public Result<Open> open(Piece piece) {
        return with(piece, key -> {
            Fields fields = Fields.of(piece);
            Wording original = piece.original();
            Wording draft = piece.draft();
            return new Open(
                    original == null ? null : opened(key, piece.letterId(), "original.text", original.text()),
                    original == null ? null : opened(key, piece.letterId(), "original.penName", original.penName()),
                    draft == null ? null : opened(key, fields.owner(), fields.text(), draft.text()),
                    draft == null ? null : opened(key, fields.owner(), fields.penName(), draft.penName()),
                    opened(key, piece.letterId(), NOTE, piece.note()));
        });
    }

    @Override
    public Result<Wording> seal(Piece piece, String text, Optional<String> penName) {
        Fields fields = Fields.of(piece);
        return with(
                piece,
                key -> new Wording(
                        sealer.seal(key, fields.owner(), fields.text(), text),
                        penName.map(name -> sealer.seal(key, fields.owner(), fields.penName(), name))
                                .orElse(null)));
    }

    @Override
    public Result<SealedText> sealNote(Piece piece, String note) {
        return with(piece, key -> sealer.seal(key, piece.letterId(), NOTE, note));
    }

    @Override
    public Result<byte[]> scan(Piece piece, ScanPage page) {
        String reply = piece.replyId();
        if (reply == null) {
            return new Result.Erased<>();
        }
        return switch (keys.of(piece.threadId())) {
            case Result.Done<DataKey>(DataKey key) ->
                switch (scans.of(page)) {
                    case Result.Done<SealedText>(SealedText sealed) ->
                        new Result.Done<>(sealer.openBytes(key, reply, "scan." + page.scanId(), sealed));
                    case Result.Erased<SealedText>() -> new Result.Erased<>();
                    case Result.NotNow<SealedText>() -> new Result.NotNow<>();
                };
            case Result.Erased<DataKey>() -> new Result.Erased<>();
            case Result.NotNow<DataKey>() -> new Result.NotNow<>();
        };
    }

    private <T> Result<T> with(Piece piece, Function<DataKey, T> what) {
        return switch (keys.of(piece.threadId())) {
            case Result.Done<DataKey>(DataKey key) -> new Result.Done<>(what.apply(key));
            case Result.Erased<DataKey>() -> new Result.Erased<>();
            case Result.NotNow<DataKey>() -> new Result.NotNow<>();
        };
    }

    private @Nullable String opened(DataKey key, String owner, String field, @Nullable SealedText sealed) {
        return sealed == null ? null : sealer.open(key, owner, field, sealed);
    }
}
