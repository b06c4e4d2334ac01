package org.vestka.dispatch.paper;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who the envelope says it is from: a neutral name and an address for answers, set per facility because the organisation's
 * name may endanger.
 *
 * @param name as after «От кого»
 * @param address one line, as after «Откуда», with its index wherever that stands
 */
public record ReturnIdentity(String name, String address) {

    private static final Pattern INDEX = Pattern.compile(",?\\s*(?<!\\d)(\\d{6})(?!\\d)\\s*,?\\s*");

    /** Six digits out of the address, where it has them. */
    Optional<String> index() {
        Matcher found = INDEX.matcher(address);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The address without its index. */
    String place() {
        String rest = INDEX.matcher(address).replaceFirst(", ").strip();
        return rest.replaceAll("^,\\s*|,\\s*$", "");
    }
}
