package org.vestka.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The key with which one issuer signs (ES256): private to it, its public half published for all. */
public final class IdentityKey {

    /** So many public keys of an issuer stay published: its own, and those that instances not yet renewed still use. */
    private static final int PUBLISHED = 3;

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final String issuer;
    private final ECKey key;

    private IdentityKey(String issuer, ECKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /**
     * Reads the issuer's key, or makes it at the first start, and publishes its public half. Instances of one issuer
     * that start together end with the same key.
     *
     * @throws IllegalStateException when the private file may be read by others than its owner, or is not a key
     */
    public static IdentityKey openOrMake(KeyDirectory directory, String issuer) {
        Path file = directory.privateKeyOf(issuer);
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            refuseWhenOthersMayRead(file);
            IdentityKey key = new IdentityKey(issuer, read(file));
            key.publish(directory);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return issuer;
    }

    ECKey signing() {
        return key;
    }

    private static void make(Path file) throws IOException {
        ECKey made;
        try {
            made = new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java makes no P-256 keys", e);
        }
        Path directory = file.resolveSibling(".").normalize();
        Files.createDirectories(directory);
        Path draft = isPosix(directory)
                ? Files.createTempFile(directory, "identity", ".new", onlyOwner())
                : Files.createTempFile(directory, "identity", ".new");
        try {
            Files.writeString(draft, made.toJSONString());
            // A link either takes the name or fails: of two instances that start together one key survives, whole.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherInstanceWasFaster) {
            return;
        } finally {
            Files.delete(draft);
        }
    }

    private static ECKey read(Path file) throws IOException {
        try {
            JWK key = JWK.parse(Files.readString(file));
            if (key instanceof ECKey ec && ec.isPrivate() && ec.getKeyID() != null) {
                return ec;
            }
        } catch (ParseException e) {
            // The parser's message may quote the file, so it goes no further.
            throw new IllegalStateException("The identity key file " + file + " is not a JWK");
        }
        throw new IllegalStateException("The identity key file " + file + " holds no private EC key with an id");
    }

    private void publish(KeyDirectory directory) throws IOException {
        Path file = directory.publicKeysOf(issuer);
        List<JWK> keys = new ArrayList<>();
        keys.add(key.toPublicJWK());
        if (Files.exists(file)) {
            try {
                for (JWK earlier : JWKSet.parse(Files.readString(file)).getKeys()) {
                    if (!key.getKeyID().equals(earlier.getKeyID()) && keys.size() < PUBLISHED) {
                        keys.add(earlier.toPublicJWK());
                    }
                }
                if (key.getKeyID().equals(PublicKeys.read(file).getFirst().getKeyID())) {
                    return;
                }
            } catch (ParseException e) {
                throw new IllegalStateException("The public keys in " + file + " are not a JWK set");
            }
        }
        Files.createDirectories(directory.publicKeys());
        Path draft = Files.createTempFile(directory.publicKeys(), issuer, ".new");
        Files.writeString(draft, new JWKSet(keys).toString(true));
        if (isPosix(draft)) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void refuseWhenOthersMayRead(Path file) throws IOException {
        if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException(
                    "The identity key file " + file + " must be readable by its owner alone (0600)");
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> onlyOwner() {
        return PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
