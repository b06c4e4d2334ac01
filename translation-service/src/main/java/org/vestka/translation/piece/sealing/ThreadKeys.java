package org.vestka.translation.piece.sealing;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.vestka.platform.sealing.DataKey;
import org.vestka.platform.sealing.HeldDataKeys;
import org.vestka.translation.piece.Words.Result;

/** Data keys as the letter-service releases them; held in memory for a while, never stored. */
final class ThreadKeys {

    private record Released(String key) {}

    private final RestClient letterService;
    private final Neighbour neighbour;
    private final HeldDataKeys held;

    ThreadKeys(RestClient letterService, Neighbour neighbour, HeldDataKeys held) {
        this.letterService = letterService;
        this.neighbour = neighbour;
        this.held = held;
    }

    Result<DataKey> of(String threadId) {
        AtomicBoolean away = new AtomicBoolean();
        Optional<DataKey> key = held.get(threadId, () -> switch (neighbour.ask(() -> release(threadId))) {
            case Result.Done<DataKey>(DataKey released) -> Optional.of(released);
            case Result.Erased<DataKey>() -> Optional.empty();
            case Result.NotNow<DataKey>() -> {
                away.set(true);
                yield Optional.empty();
            }
        });
        return key.<Result<DataKey>>map(Result.Done::new)
                .orElseGet(() -> away.get() ? new Result.NotNow<>() : new Result.Erased<>());
    }

    private Result<DataKey> release(String threadId) {
        return letterService
                .post()
                .uri("/internal/keys/{threadId}/release", threadId)
                .body(Map.of("purpose", "draft"))
                .exchangeForRequiredValue((_, response) -> {
                    if (response.getStatusCode().isSameCodeAs(HttpStatus.GONE)) {
                        return new Result.Erased<>();
                    }
                    Released released =
                            response.getStatusCode().is2xxSuccessful() ? response.bodyTo(Released.class) : null;
                    if (released == null) {
                        throw new RestClientException("The letter-service released no key");
                    }
                    return new Result.Done<>(
                            DataKey.fromBytes(Base64.getDecoder().decode(released.key())));
                });
    }
}
