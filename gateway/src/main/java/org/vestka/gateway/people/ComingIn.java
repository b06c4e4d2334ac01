package org.vestka.gateway.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.vestka.gateway.audit.Trail;
import org.vestka.gateway.door.Tokens;
import org.vestka.platform.identity.Person;

/** Signing in and out, and who it is that works. */
public final class ComingIn {

    private static final String DOOR = "door-desk";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Trail trail;
    private final Clock clock;

    public ComingIn(Accounts accounts, Sessions sessions, Passwords passwords, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** What comes of a name and a password. */
    public sealed interface Answer {}

    /** Come in; the token is for the browser alone. */
    public record Welcome(String token) implements Answer {}

    /** The name or the password is wrong, or the account is closed: one answer for all. */
    public record Wrong() implements Answer {}

    /** There were too many wrong passwords; not before then. */
    public record Wait(Instant until) implements Answer {}

    /** The name as accounts keep it: a slip of the shift key does not make another person. */
    public static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public Answer signIn(String name, String password) {
        Instant now = clock.instant();
        Optional<Account> account = accounts.named(normalised(name)).filter(Account::isReady);
        if (account.isPresent() && account.get().isResting(now)) {
            return new Wait(account.get().restsUntil());
        }
        if (!passwords.matches(password, account.map(Account::password).orElse(null))) {
            account.ifPresent(known -> {
                accounts.change(known.id(), current -> current.afterWrongPassword(now));
                trail.note(DOOR, "password-wrong", known.id());
            });
            return new Wrong();
        }
        Account known = account.orElseThrow();
        accounts.change(known.id(), Account::afterRightPassword);
        trail.note(known.id(), "signed-in", known.id());
        return new Welcome(begin(known));
    }

    /** A session for someone who has just proved who they are. */
    String begin(Account account) {
        String token = Tokens.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        sessions.begin(new Session(Tokens.digest(token), account.id(), now, now));
        return token;
    }

    /** Whose session it is, when it is not over; being asked counts as work. */
    public Optional<Person> whose(String token) {
        Instant now = clock.instant();
        Optional<Session> session = sessions.find(Tokens.digest(token)).filter(open -> !open.isOver(now));
        Optional<Account> account = session.flatMap(open -> accounts.find(open.account()))
                .filter(Account::isReady)
                .filter(known -> !session.get().begun().isBefore(known.sessionsSince()));
        if (account.isPresent() && session.get().isToBeNoted(now)) {
            sessions.noteUse(session.get().id(), now);
        }
        return account.map(known -> new Person(known.id(), known.roles()));
    }

    public void signOut(String token, String person) {
        sessions.end(Tokens.digest(token));
        trail.note(person, "signed-out", person);
    }

    /** Ends all sessions of this person, wherever they are. */
    public void signOutEverywhere(String person) {
        accounts.change(
                person, account -> account.signedOutEverywhere(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        trail.note(person, "signed-out-everywhere", person);
    }
}
