package org.vestka.gateway.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer's account.
 *
 * @param id random; all that other parts of the house ever learn of the person
 * @param version counts its changes
 * @param name with which the person signs in
 * @param password its Argon2id hash; null until the person came in by an invitation
 * @param roles by their wire names
 * @param open false when an administrator closed it
 * @param failures wrong passwords since the last right one
 * @param restsUntil before this no password is looked at
 * @param sessionsSince sessions that began earlier count no longer
 */
public record Account(
        String id,
        long version,
        String name,
        @Nullable String password,
        Set<String> roles,
        boolean open,
        int failures,
        Instant restsUntil,
        Instant sessionsSince) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}");
    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    public Account {
        roles = Set.copyOf(roles);
    }

    /** A new account that nobody can sign in to yet. */
    public static Account named(String id, String name, Set<String> roles) {
        return new Account(id, 0, name, null, roles, true, 0, Instant.EPOCH, Instant.EPOCH);
    }

    /** 2 to 40 letters, digits, dots, hyphens and underscores, beginning with a letter or digit. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    public boolean has(Role role) {
        return roles.contains(role.wireName());
    }

    /** Someone can sign in to it. */
    public boolean isReady() {
        return open && password != null;
    }

    public boolean isResting(Instant now) {
        return now.isBefore(restsUntil);
    }

    /** After five wrong passwords each further one costs twice the wait of the one before, five minutes at most. */
    public Account afterWrongPassword(Instant now) {
        int wrong = failures + 1;
        int over = wrong - FREE_FAILURES;
        Duration rest = over < 0 ? Duration.ZERO : Duration.ofSeconds(10L << Math.min(over, 5));
        Instant until = now.plus(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
        return new Account(id, version, name, password, roles, open, wrong, until, sessionsSince);
    }

    public Account afterRightPassword() {
        return new Account(id, version, name, password, roles, open, 0, Instant.EPOCH, sessionsSince);
    }

    /** A new password ends all sessions. */
    public Account withPassword(String hash, Instant now) {
        return new Account(id, version, name, hash, roles, open, 0, Instant.EPOCH, now);
    }

    public Account withRoles(Set<String> granted) {
        return new Account(id, version, name, password, granted, open, failures, restsUntil, sessionsSince);
    }

    /** Closing an account ends its sessions. */
    public Account opened(boolean toBeOpen, Instant now) {
        return new Account(id, version, name, password, roles, toBeOpen, failures, restsUntil, now);
    }

    public Account signedOutEverywhere(Instant now) {
        return new Account(id, version, name, password, roles, open, failures, restsUntil, now);
    }
}
