package org.vestka.assignment.holding.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vestka.assignment.holding.Correspondent;
import org.vestka.assignment.holding.Correspondents;
import org.vestka.assignment.holding.HoldRefusal;
import org.vestka.assignment.holding.Silence;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Creation;
import org.vestka.platform.messaging.stored.Outcome;
import org.vestka.platform.messaging.stored.Stored;

/** Counter documents, one per prisoner; every change is a compare-and-set on the version. */
public final class MongoCorrespondents implements Correspondents {

    private final Aggregates<Correspondent, Silence> documents;

    public MongoCorrespondents(Aggregates<Correspondent, Silence> documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Counted> find(String prisonerId) {
        return documents.findStored(prisonerId).map(MongoCorrespondents::counted);
    }

    @Override
    public Decision<Correspondent, Silence, HoldRefusal> change(
            String prisonerId, Function<Correspondent, Decision<Correspondent, Silence, HoldRefusal>> what) {
        while (true) {
            switch (documents.change(prisonerId, what)) {
                case Outcome.Done<Correspondent, HoldRefusal>(Correspondent state) -> {
                    return Decision.changed(state);
                }
                case Outcome.Unchanged<Correspondent, HoldRefusal> _ -> {
                    return Decision.unchanged();
                }
                case Outcome.Refused<Correspondent, HoldRefusal>(HoldRefusal reason) -> {
                    return Decision.refused(reason);
                }
                case Outcome.NotFound<Correspondent, HoldRefusal> _ -> {
                    Decision<Correspondent, Silence, HoldRefusal> first = what.apply(Correspondent.unknown(prisonerId));
                    if (!(first instanceof Decision.Changed<Correspondent, Silence, HoldRefusal> changed)
                            || documents.create(prisonerId, changed.state(), List.of())
                                    instanceof Creation.Created<Correspondent>) {
                        return first;
                    }
                }
            }
        }
    }

    @Override
    public void forEach(Consumer<Counted> consumer) {
        documents.forEach(stored -> consumer.accept(counted(stored)));
    }

    private static Counted counted(Stored<Correspondent> stored) {
        return new Counted(stored.version(), stored.state());
    }
}
