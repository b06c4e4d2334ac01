package org.vestka.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;

/** What a listening service keeps of a thing: each step as often and in the order in which it heard it. */
public record Trail(String thingId, SealedText text, List<Integer> steps) {

    public Trail {
        steps = List.copyOf(steps);
    }

    public Decision<Trail, Never, Never> step(int step) {
        List<Integer> more = new ArrayList<>(steps);
        more.add(step);
        return Decision.changed(new Trail(thingId, text, more));
    }

    /** Of a family without members: says nothing, refuses nothing. */
    public enum Never {}
}
