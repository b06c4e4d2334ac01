package org.vestka.platform.sealing;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys of this installation are, and which of them this process holds.
 *
 * @param directory of the key files; outside the data directory
 * @param holds what this process may do with keys
 */
@ConfigurationProperties("vestka.keys")
record KeysProperties(@Nullable Path directory, @Nullable Set<KeyUse> holds) {

    KeysProperties {
        holds = holds == null ? Set.of() : Set.copyOf(holds);
    }
}
