package org.vestka.gateway.people;

import java.time.Instant;
import java.util.Optional;

/** The sessions of the desk, shared by all instances of the door. */
public interface Sessions {

    void begin(Session session);

    Optional<Session> find(String id);

    void noteUse(String id, Instant now);

    void end(String id);

    /** Forgets those that are over. */
    void forgetOver(Instant now);
}
