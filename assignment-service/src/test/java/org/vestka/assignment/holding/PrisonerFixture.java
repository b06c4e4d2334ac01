package org.vestka.assignment.holding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented prisoners: {@code aPrisoner("p").fondOf("chess").in("facility")}. */
public final class PrisonerFixture {

    public static final String FACILITY = "0c8f3bb8-2a0e-4b58-8d53-6d0b0c7d1f02";

    private final String prisonerId;
    private @Nullable String facilityId = FACILITY;
    private List<String> interests = List.of("ferns");
    private boolean writable = true;
    private boolean inPrison = true;

    private PrisonerFixture(String prisonerId) {
        this.prisonerId = prisonerId;
    }

    public static PrisonerFixture aPrisoner(String prisonerId) {
        return new PrisonerFixture(prisonerId);
    }

    public PrisonerFixture in(@Nullable String facilityId) {
        this.facilityId = facilityId;
        return this;
    }

    public PrisonerFixture fondOf(String... interests) {
        this.interests = List.of(interests);
        return this;
    }

    public PrisonerFixture whoMayNotBeWrittenTo() {
        this.writable = false;
        return this;
    }

    /** Released or dead: shown still, and in no prison. */
    public PrisonerFixture whoIsFree() {
        this.writable = false;
        this.inPrison = false;
        return this;
    }

    Portrait portrait() {
        return new Portrait(
                new PersonName("Берёзкина", "Алёна", "Тихоновна"),
                new PersonName("Бярозкіна", "Алёна", null),
                List.of("Alena Biarozkina"),
                LocalDate.of(1991, 4, 17),
                1991,
                "BY",
                facilityId,
                "botanist",
                interests,
                List.of("ru", "be"),
                "An invented botanist who keeps a herbarium.",
                List.of(),
                null);
    }

    public Correspondent now() {
        return Correspondent.unknown(prisonerId).learned(portrait(), writable, inPrison);
    }
}
