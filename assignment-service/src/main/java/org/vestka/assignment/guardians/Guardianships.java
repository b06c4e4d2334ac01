package org.vestka.assignment.guardians;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vestka.assignment.holding.Silence;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.sealing.WordCode;

/** Where guardianships are kept; what they say leaves with them. */
public interface Guardianships {

    Optional<Guardianship> find(String guardianshipId);

    /** The one that these words open. Words that were never given take the same way as those that were. */
    Optional<Guardianship> byCode(WordCode code);

    /** The one that an address was left for. */
    Optional<Guardianship> byContact(String contactId);

    /** The keyed hash of words, as it is kept. */
    String hash(WordCode code);

    /** All of a prisoner, also those that have ended; at most 200. */
    List<Guardianship> of(String prisonerId);

    /** Active ones that no coordinator has approved, the oldest first. */
    Page<Guardianship> unapproved(int number, int size);

    /** Reads all, in no order. */
    void forEach(Consumer<Guardianship> consumer);

    /** Adds one; when it is there already nothing happens: the same form came twice. */
    void add(Decision.Changed<Guardianship, GuardianEvent, Silence> begun);

    /** Changes one by compare-and-set; one that is not there is left alone. */
    void change(String guardianshipId, Function<Guardianship, Decision<Guardianship, GuardianEvent, Silence>> what);
}
