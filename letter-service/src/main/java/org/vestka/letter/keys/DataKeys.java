package org.vestka.letter.keys;

import java.util.Optional;
import org.vestka.platform.sealing.DataKey;

/**
 * The data keys of all threads, wrapped under the keyset of this service. A key that is not there was erased: nothing
 * that was sealed under it can be read by anyone any more, and that is no error.
 */
public interface DataKeys {

    /** The key of a thread, made now if it is the thread's first; two who ask at once get the same one. */
    DataKey forWriting(String threadId);

    /** The key of a thread; empty when it was erased. */
    Optional<DataKey> byThread(String threadId);
}
