package org.vestka.assignment.holding;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;

/** Where assignments are kept; what they say leaves with them. */
public interface Assignments {

    Optional<Assignment> find(String assignmentId);

    /** Reads all, in no order, one after the other. */
    void forEach(Consumer<Assignment> consumer);

    /** Adds one; when it is there already nothing happens: the same request came twice. */
    void add(Decision<Assignment, AssignmentEvent, Silence> held);

    /** Changes one by compare-and-set; one that is not there is left alone. */
    void change(String assignmentId, Function<Assignment, Decision<Assignment, AssignmentEvent, Silence>> what);
}
