package org.vestka.platform.messaging.hearing;

/** Makes {@link Hearing}s; used where beans are declared. */
public final class Hearings {

    private final Intake intake;

    public Hearings(Intake intake) {
        this.intake = intake;
    }

    /** Begins to say what is heard of a topic. */
    public Hearing.Builder of(String topic) {
        return new Hearing.Builder(topic, intake);
    }
}
