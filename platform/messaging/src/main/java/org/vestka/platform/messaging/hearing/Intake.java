package org.vestka.platform.messaging.hearing;

import org.springframework.messaging.Message;

/** Takes records of all hearings of a service. */
public final class Intake {
    void serve(Hearing hearing) {}

    void take(Hearing hearing, Message<?> message) {
        throw new UnsupportedOperationException();
    }
}
