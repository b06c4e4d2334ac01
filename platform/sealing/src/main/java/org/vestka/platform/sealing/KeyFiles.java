package org.vestka.platform.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Files that hold keys: made once however many processes start, and read only when nobody else can read them. */
final class KeyFiles {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Set<PosixFilePermission> NOT_THE_OWNERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    /** No keyset comes near this size; a larger file is something else. */
    private static final long LARGEST = 64 * 1024;

    private final Path directory;

    private KeyFiles(Path directory) {
        this.directory = directory;
    }

    static KeyFiles in(Path keys, Path data) {
        try {
            Files.createDirectories(keys, OWNER_ONLY_DIRECTORY);
            Path directory = keys.toRealPath();
            if (directory.startsWith(whereItReallyIs(data))) {
                throw new KeysRefused("The keys (" + directory + ") lie in the data directory (" + data
                        + "). Whoever copies the data would have the keys too: set vestka.keys.directory to a place"
                        + " outside vestka.data.directory.");
            }
            return new KeyFiles(directory);
        } catch (UnsupportedOperationException e) {
            throw new KeysRefused(
                    "The directory of the keys (" + keys + ") is on a file system without owners and permissions.", e);
        } catch (IOException e) {
            throw new KeysRefused("The directory of the keys (" + keys + ") cannot be made or read.", e);
        }
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    KeysRefused broken(String name, Exception cause) {
        return new KeysRefused(
                "The key file " + path(name) + " is not a key of the kind it should be. Put it back from the backup of"
                        + " the keys; a new key would not open what the old one sealed.",
                cause);
    }

    /** The names of the files in a folder; none when the folder is not there. */
    List<String> names(String folder) {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** The bytes of a key file; when there is none, of the one that this or another process makes right now. */
    byte[] readOrMake(String name, Supplier<byte[]> make) {
        Path file = path(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder(file), OWNER_ONLY_DIRECTORY);
                createOnce(file, make.get());
            }
            refuseIfOthersMayRead(file);
            return read(file);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Writes what everybody may read, unless it stands there already. */
    void publish(String name, byte[] bytes) {
        Path file = path(name);
        try {
            Files.createDirectories(folder(file), OWNER_ONLY_DIRECTORY);
            if (Files.exists(file) && Arrays.equals(read(file), bytes)) {
                return;
            }
            Path draft = draftBeside(file, bytes);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            persistNames(folder(file));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    Optional<byte[]> readPublic(String name) {
        try {
            return Optional.of(read(path(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** A hard link to a complete file either makes the name or fails because another process was first. */
    private static void createOnce(Path file, byte[] bytes) throws IOException {
        Path draft = draftBeside(file, bytes);
        try {
            Files.createLink(file, draft);
            persistNames(folder(file));
        } catch (FileAlreadyExistsException e) {
            // Another process was first, and its key is the one to use.
        } finally {
            Files.delete(draft);
        }
    }

    private static Path draftBeside(Path file, byte[] bytes) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try (FileChannel out = FileChannel.open(
                draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY_FILE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        return draft;
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static void persistNames(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static void refuseIfOthersMayRead(Path file) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(Files.getPosixFilePermissions(file));
        permissions.retainAll(NOT_THE_OWNERS);
        if (!permissions.isEmpty()) {
            throw new KeysRefused("The key file " + file + " can be read or changed by others than its owner. Say"
                    + " \"chmod 600\" for it, and change the key if someone else may have read it.");
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new KeysRefused("The key file " + file + " is far too large to be a key.");
        }
        return Files.readAllBytes(file);
    }

    /** The real path of a directory that may not be there yet. */
    private static Path whereItReallyIs(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path known = absolute;
        while (known != null && !Files.exists(known)) {
            known = known.getParent();
        }
        return known == null ? absolute : known.toRealPath().resolve(known.relativize(absolute));
    }

    private KeysRefused unreadable(String name, IOException cause) {
        return new KeysRefused("The key file " + path(name) + " cannot be read or made.", cause);
    }
}
