package org.vestka.platform.messaging;

import java.util.List;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;

/** An aggregate for tests: it moves step by step, and can be told to stand still. */
public record Thing(String id, String mark, int steps, boolean still) {

    public enum Refusal {
        STANDS_STILL
    }

    public sealed interface Event {
        record Started(String id, String mark, SealedText text) implements Event {}

        record Moved(String id, int step) implements Event {}
    }

    /** What other services may know of it. */
    public record Facts(String thingId, int step, String mark) {}

    public static Thing of(String id, String mark) {
        return new Thing(id, mark, 0, false);
    }

    public Decision<Thing, Event, Refusal> move() {
        return still
                ? Decision.refused(Refusal.STANDS_STILL)
                : Decision.changed(new Thing(id, mark, steps + 1, false), new Event.Moved(id, steps + 1));
    }

    public Decision<Thing, Event, Refusal> stand() {
        return still ? Decision.unchanged() : Decision.changed(new Thing(id, mark, steps, true));
    }

    public static List<Outgoing> announce(Event event) {
        return switch (event) {
            case Event.Started(String id, String mark, SealedText text) ->
                List.of(Outgoing.of("things", id, "thing.started", 1, new Facts(id, 0, mark))
                        .with("text", text));
            case Event.Moved(String id, int step) ->
                List.of(Outgoing.of("things", id, "thing.moved", 1, new Facts(id, step, "")));
        };
    }
}
