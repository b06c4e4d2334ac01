package org.vestka.platform.messaging;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * More waits to be said than memory and promises allow, mostly because the broker is away. Thrown before anything is
 * stored: the caller answers "not now" (503), and nothing was acknowledged.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class OutboxFull extends RuntimeException {

    public OutboxFull() {
        super("Too much waits to be said; nothing was stored");
    }
}
