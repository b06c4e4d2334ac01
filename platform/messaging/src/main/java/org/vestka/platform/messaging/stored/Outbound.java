package org.vestka.platform.messaging.stored;

import java.util.List;

/** Who says what the outboxes hold; the relay. */
public interface Outbound {

    /** @throws org.vestka.platform.messaging.OutboxFull when nothing more may be saved now that has something to say */
    void admit();

    /** A collection whose documents have outboxes, to be swept for what was left. */
    void watch(String collection);

    /**
     * A document was saved.
     *
     * @param unsent all that its outbox holds after the save, in order: older entries, another instance's too, come first
     */
    void saved(String collection, String id, List<OutboxEntry> unsent);
}
