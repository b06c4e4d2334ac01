package org.vestka.gateway.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a volunteer may do; services say which of their pages each role reaches. */
public enum Role {
    MODERATOR,
    TRANSLATOR,
    PROOFREADER,
    DISPATCHER,
    SCANNER,
    REGISTRAR,
    COORDINATOR,
    ADMINISTRATOR;

    /** As tokens and forms name it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Role::wireName).toList();
    }
}
