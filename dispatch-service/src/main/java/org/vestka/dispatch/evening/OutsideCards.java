package org.vestka.dispatch.evening;

import java.util.Optional;
import org.vestka.platform.kernel.Page;

/** Where photographed cards are kept. */
public interface OutsideCards {

    /** Adds one; when it is there already nothing happens: the same form came twice. */
    void add(OutsideCard card);

    Optional<OutsideCard> find(String cardId);

    /** All of them, in the order in which they were kept. */
    Page<OutsideCard> all(int number, int size);

    /** Those for one prisoner. */
    Page<OutsideCard> to(String prisonerId, int number, int size);

    void remove(String cardId);
}
