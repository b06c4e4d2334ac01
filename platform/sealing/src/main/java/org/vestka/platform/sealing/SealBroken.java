package org.vestka.platform.sealing;

/**
 * A ciphertext did not open: changed, cut, sealed under another key, or moved from the place it was sealed for. Carries
 * neither values nor ids nor a cause, so that it may be logged and parked as it is.
 */
public final class SealBroken extends RuntimeException {

    SealBroken(String what) {
        super(what + " did not open: it was changed, moved, or sealed under another key");
    }
}
