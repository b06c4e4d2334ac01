package org.vestka.letter.correspondence;

import java.util.Optional;

/** Who can be written to, as far as this service was told by the registry. */
public interface Correspondents {

    /** Empty when the registry's word has not arrived yet, or the person was withdrawn. */
    Optional<Correspondent> byId(String prisonerId);
}
