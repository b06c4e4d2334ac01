package org.vestka.platform.identity;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The published keys of all issuers. A key id that is not known makes it read the directory again, but only when the
 * directory changed or {@link #PAUSE} has passed, so that a flood of invented tokens costs a glance each and no more.
 */
public final class PublicKeys {

    static final String SUFFIX = ".jwks.json";

    /** Between two readings of a directory that looks unchanged. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    /** After this long the directory is read again in any case, so that a withdrawn key stops to count. */
    static final Duration STALE = Duration.ofMinutes(5);

    private static final int MOST_FILES = 64;
    private static final long LARGEST_FILE = 64 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(PublicKeys.class);

    private final Path directory;
    private final Clock clock;
    private volatile Read last = new Read(Instant.MIN, FileTime.fromMillis(0), Map.of());

    private record Read(Instant at, FileTime changed, Map<String, List<ECKey>> keys) {}

    public PublicKeys(KeyDirectory directory, Clock clock) {
        this.directory = directory.publicKeys();
        this.clock = clock;
    }

    /** The key of this issuer with this id, when it is published under the issuer's own name. */
    public Optional<ECKey> find(String issuer, String keyId) {
        Instant now = clock.instant();
        if (last.at.isBefore(now.minus(STALE))) {
            readAgain(now, STALE);
        }
        Optional<ECKey> known = among(last, issuer, keyId);
        if (known.isPresent()) {
            return known;
        }
        readAgain(now, PAUSE);
        return among(last, issuer, keyId);
    }

    private static Optional<ECKey> among(Read read, String issuer, String keyId) {
        return read.keys.getOrDefault(issuer, List.of()).stream()
                .filter(key -> keyId.equals(key.getKeyID()))
                .findFirst();
    }

    private synchronized void readAgain(Instant now, Duration pause) {
        FileTime changed = changed();
        if (last.at.isAfter(now.minus(pause)) && changed.equals(last.changed)) {
            return;
        }
        Map<String, List<ECKey>> keys = new HashMap<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    String issuer = name.substring(0, name.length() - SUFFIX.length());
                    if (keys.size() < MOST_FILES && KeyDirectory.isName(issuer) && Files.size(file) <= LARGEST_FILE) {
                        keys.put(issuer, read(file));
                    }
                }
            } catch (IOException | ParseException e) {
                LOG.error(
                        "The directory of public identity keys cannot be read ({}); the keys known so far stay",
                        e.getClass().getSimpleName());
                last = new Read(now, changed, last.keys);
                return;
            }
        }
        last = new Read(now, changed, Map.copyOf(keys));
    }

    private FileTime changed() {
        try {
            return Files.getLastModifiedTime(directory);
        } catch (IOException notThereYet) {
            return FileTime.fromMillis(0);
        }
    }

    static List<ECKey> read(Path file) throws IOException, ParseException {
        List<JWK> keys = JWKSet.parse(Files.readString(file)).getKeys();
        return keys.stream()
                .filter(ECKey.class::isInstance)
                .map(key -> (ECKey) key.toPublicJWK())
                .toList();
    }
}
