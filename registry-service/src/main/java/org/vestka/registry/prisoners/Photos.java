package org.vestka.registry.prisoners;

import java.util.Optional;

/** All photographs. Whoever shows one asks first whether its prisoner may be shown. */
public interface Photos {

    /** The photograph of a prisoner, where there is one. */
    Optional<Photo> of(String prisonerId);

    /** Keeps one instead of whatever was there; the same id again changes nothing. */
    void keep(Photo photo);

    /** Takes the photograph of a prisoner down; where there is none nothing comes of it. */
    void takeDown(String prisonerId);
}
