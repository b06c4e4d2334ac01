package org.vestka.registry.prisoners.messaging;

import java.util.List;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.PrisonerEvent;

/** Says on the topic {@code prisoners} what happens to prisoners. */
public final class PrisonerAnnouncer implements Announcer<PrisonerEvent> {
    private static final int VERSION = 1;

    @Override
    public List<Outgoing> announce(PrisonerEvent event) {
        return switch (event) {
            case PrisonerEvent.PrisonerRegistered(var prisoner) ->
                say("prisoner.registered", prisoner, PrisonerFacts.of(prisoner));
            case PrisonerEvent.PrisonerChanged(var prisoner, var changed) ->
                say("prisoner.changed", prisoner, new PrisonerFacts.Changed(PrisonerFacts.of(prisoner), changed));
            case PrisonerEvent.PrisonerTransferred(var prisoner, var from, var since) ->
                say(
                        "prisoner.transferred",
                        prisoner,
                        new PrisonerFacts.Transferred(PrisonerFacts.of(prisoner), from, since));
            case PrisonerEvent.PrisonerReleased(var prisoner, var since) ->
                say("prisoner.released", prisoner, new PrisonerFacts.Released(PrisonerFacts.of(prisoner), since));
            case PrisonerEvent.PrisonerWithdrawn(var prisoner) ->
                List.of(Outgoing.tombstone("prisoners", prisoner.prisonerId(), "prisoner.changed", VERSION));
        };
    }

    private static List<Outgoing> say(String type, Prisoner prisoner, Object facts) {
        return List.of(Outgoing.of("prisoners", prisoner.prisonerId(), type, VERSION, facts));
    }
}
