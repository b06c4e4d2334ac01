package org.vestka.letter.correspondence;

import java.util.List;
import org.vestka.platform.sealing.WordCode;

/** What became of a draft that was sent. */
public sealed interface Submission {

    /** The letter is durable, and the code opens it; also when it came for the second time. */
    record Accepted(String letterId, WordCode code) implements Submission {}

    /** Something must be mended first; nothing was kept. */
    record Faulty(List<Fault> faults) implements Submission {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** From this place another letter was sent already; that one is safe, and this one was not kept. */
    record AnotherWasSent() implements Submission {}
}
