package org.vestka.assignment.holding.mongo;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vestka.assignment.holding.Assignment;
import org.vestka.assignment.holding.AssignmentEvent;
import org.vestka.assignment.holding.Assignments;
import org.vestka.assignment.holding.Silence;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.stored.Aggregates;

/** Assignments as aggregates with an outbox. */
public final class MongoAssignments implements Assignments {

    private final Aggregates<Assignment, AssignmentEvent> documents;

    public MongoAssignments(Aggregates<Assignment, AssignmentEvent> documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Assignment> find(String assignmentId) {
        return documents.find(assignmentId);
    }

    @Override
    public void forEach(Consumer<Assignment> consumer) {
        documents.forEach(stored -> consumer.accept(stored.state()));
    }

    @Override
    public void add(Decision<Assignment, AssignmentEvent, Silence> held) {
        if (held instanceof Decision.Changed<Assignment, AssignmentEvent, Silence> changed) {
            documents.create(changed.state().assignmentId(), changed.state(), changed.events());
        }
    }

    @Override
    public void change(String assignmentId, Function<Assignment, Decision<Assignment, AssignmentEvent, Silence>> what) {
        documents.change(assignmentId, what);
    }
}
