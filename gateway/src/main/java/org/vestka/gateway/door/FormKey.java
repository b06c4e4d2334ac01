package org.vestka.gateway.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes the form token of a visit: the same at every instance of the door, because they share the key. */
public final class FormKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private FormKey(String secret) {
        this.key = new SecretKeySpec(Base64.getUrlDecoder().decode(secret.strip()), ALGORITHM);
    }

    /** Reads the key of a door, or makes it at the first start, readable by its owner alone. */
    public static FormKey openOrMake(Path keys, String door) {
        Path file = keys.resolve(door).resolve("form.key");
        try {
            if (Files.notExists(file)) {
                make(keys.resolve(door), file);
            }
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (!PosixFilePermissions.fromString("rw-------").containsAll(permissions)) {
                throw new IllegalStateException("The key file " + file + " must be readable by its owner alone (0600)");
            }
            return new FormKey(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path directory, Path file) throws IOException {
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(
                directory,
                "form",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, Tokens.next());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherInstanceWasFaster) {
            return;
        } finally {
            Files.delete(draft);
        }
    }

    /** What each form of this visit carries. Says nothing about the cookie it comes from. */
    public String tokenOf(String visit) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(("form " + visit).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
