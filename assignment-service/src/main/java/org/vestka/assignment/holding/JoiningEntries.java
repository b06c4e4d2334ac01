package org.vestka.assignment.holding;

import java.util.ArrayList;
import java.util.List;
import org.vestka.assignment.holding.Correspondents.Counted;

/**
 * When two entries of the registry turn out to be one person, the letters of the one that ended weigh on the one that goes
 * on. They are counted where they were begun, and carried over as they stand: again and again, and in any order.
 */
public final class JoiningEntries {

    private final Correspondents correspondents;
    private final PoolUpkeep upkeep;

    public JoiningEntries(Correspondents correspondents, PoolUpkeep upkeep) {
        this.correspondents = correspondents;
        this.upkeep = upkeep;
    }

    /** Carries over what an entry counts; nothing happens while it goes on itself. */
    public void carry(String prisonerId) {
        String from = prisonerId;
        for (int merged = 0; merged < Correspondents.ONE_AFTER_ANOTHER; merged++) {
            Counted ended = correspondents.find(from).orElse(null);
            String into = ended == null ? null : ended.correspondent().mergedInto();
            if (ended == null || into == null) {
                return;
            }
            Correspondent.Carried now = ended.correspondent().toCarry(ended.version());
            correspondents.change(into, there -> there.carrying(now));
            upkeep.refresh(into);
            from = into;
        }
    }

    /** Carries everything over once more: whatever was missed on the way is right again then. */
    public void carryAll() {
        List<String> ended = new ArrayList<>();
        correspondents.forEach(counted -> {
            if (counted.correspondent().mergedInto() != null) {
                ended.add(counted.correspondent().prisonerId());
            }
        });
        ended.forEach(this::carry);
    }
}
