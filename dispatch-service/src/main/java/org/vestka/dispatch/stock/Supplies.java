package org.vestka.dispatch.stock;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;

/** What is in stock, and how it came to be so. */
public interface Supplies {

    /** All supplies of a place, in the order of their ids; there are some dozens. */
    List<Supply> at(Place place);

    Optional<Supply> find(String supplyId);

    /** Adds one; when it is there already nothing happens. */
    void add(Supply supply);

    /** Changes one by compare-and-set, and writes its movement down. */
    void change(String supplyId, Function<Supply, Decision<Supply, Supply.Silence, Supply.Silence>> what);

    /** What moved, the latest first. */
    Page<Movement> movements(String supplyId, int number, int size);
}
