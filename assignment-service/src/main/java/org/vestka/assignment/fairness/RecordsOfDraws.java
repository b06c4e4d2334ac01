package org.vestka.assignment.fairness;

import java.util.List;
import java.util.Optional;

/** Where records are kept: the newest alone, since an older one beside it would let people be told apart. */
public interface RecordsOfDraws {

    Optional<RecordOfDraws> newest();

    /** A page of the newest record, from 1; empty beyond its end. */
    List<DrawLine> page(int number);

    /**
     * Keeps a record unless there is one of its week already: then that one stays. Those before it are forgotten.
     *
     * @param lines in order
     */
    void keep(RecordOfDraws record, List<DrawLine> lines);
}
