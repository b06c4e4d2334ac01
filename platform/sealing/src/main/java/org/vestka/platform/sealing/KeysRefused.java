package org.vestka.platform.sealing;

/** Why a process does not start with the keys it was given. The message is written for the operator. */
public final class KeysRefused extends RuntimeException {

    KeysRefused(String message) {
        super(message);
    }

    KeysRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
