package org.vestka.registry.facilities;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of institutions. */
public enum FacilityKind {
    REMAND_PRISON("remand-prison"),
    PENAL_COLONY("penal-colony"),
    MEDICAL_FACILITY("medical-facility"),
    PRISON("prison"),
    OPEN_TYPE_FACILITY("open-type-facility"),
    OTHER("other");

    private final String code;

    FacilityKind(String code) {
        this.code = code;
    }

    /** The name on the wire and in forms. */
    public String code() {
        return code;
    }

    /** The kind of a code. */
    public static Optional<FacilityKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
