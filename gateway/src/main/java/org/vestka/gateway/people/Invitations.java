package org.vestka.gateway.people;

import java.time.Instant;
import java.util.Optional;

/** Invitations that nobody has used yet. */
public interface Invitations {

    void add(Invitation invitation);

    Optional<Invitation> find(String id);

    /** True for one of all who use the same invitation. */
    boolean use(String id);

    void forgetLapsed(Instant now);
}
