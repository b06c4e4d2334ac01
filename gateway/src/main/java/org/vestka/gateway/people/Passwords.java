package org.vestka.gateway.people;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes passwords by Argon2id (19 MiB, two passes: OWASP's first choice), two at once at most. */
public final class Passwords {

    /** How short and how long a password may be, in characters. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 200;

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 5;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobodys =
            Objects.requireNonNull(argon2.encode("the password of an account that is not there"));

    /** Too many people try passwords at once. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("Too many passwords are being looked at", null, false, false);
        }
    }

    public String hash(String password) {
        return waiting(() -> Objects.requireNonNull(argon2.encode(password)));
    }

    /** Takes as long for an account that is not there (null) as for one that is. */
    public boolean matches(String password, @Nullable String hash) {
        return waiting(() -> argon2.matches(password, hash == null ? nobodys : hash)) && hash != null;
    }

    private <T> T waiting(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
