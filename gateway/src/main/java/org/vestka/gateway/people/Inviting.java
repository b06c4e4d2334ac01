package org.vestka.gateway.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.vestka.gateway.audit.Trail;
import org.vestka.gateway.door.Tokens;
import org.vestka.platform.kernel.RandomId;

/** How accounts come to be: by a link that works once. There is no password that somebody else has chosen. */
public final class Inviting {

    private static final String DOOR = "door-desk";

    private final Accounts accounts;
    private final Invitations invitations;
    private final Passwords passwords;
    private final ComingIn comingIn;
    private final Trail trail;
    private final Clock clock;

    public Inviting(
            Accounts accounts,
            Invitations invitations,
            Passwords passwords,
            ComingIn comingIn,
            Trail trail,
            Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.passwords = passwords;
        this.comingIn = comingIn;
        this.trail = trail;
        this.clock = clock;
    }

    /** What comes of an administrator's wish. */
    public sealed interface Answer {}

    /** The code of a link that works once; shown now and never again. */
    public record Invited(String code) implements Answer {}

    /** The person is in; the token is for the browser alone. */
    public record Welcome(String token) implements Answer {}

    public record Changed() implements Answer {}

    /** Not possible, and why. */
    public record Refused(Reason reason) implements Answer {}

    /** Why something about accounts is not possible; also the key of its words. */
    public enum Reason {
        NAME_TAKEN,
        NAME_NOT_FIT,
        INVITATION_USED,
        LAST_ADMINISTRATOR,
        NO_SUCH_ACCOUNT
    }

    /** Whether an administrator can sign in; until then a set-up link is handed to whoever starts the door. */
    public boolean hasAdministrator() {
        return accounts.all().stream().anyMatch(account -> account.isReady() && account.has(Role.ADMINISTRATOR));
    }

    /** The code that makes the first administrator; worth nothing once there is one. */
    public String inviteFirstAdministrator() {
        return newInvitation("");
    }

    public Answer invite(String by, String name, Set<String> roles) {
        String normalised = ComingIn.normalised(name);
        if (!Account.isName(normalised)) {
            return new Refused(Reason.NAME_NOT_FIT);
        }
        Account account = Account.named(RandomId.next(), normalised, known(roles));
        if (!accounts.add(account)) {
            return new Refused(Reason.NAME_TAKEN);
        }
        trail.note(by, "account-made", account.id());
        return new Invited(newInvitation(account.id()));
    }

    /** A new link for someone who lost the password; the old password works until the link is used. */
    public Answer inviteAgain(String by, String account) {
        if (accounts.find(account).isEmpty()) {
            return new Refused(Reason.NO_SUCH_ACCOUNT);
        }
        trail.note(by, "invited-again", account);
        return new Invited(newInvitation(account));
    }

    private String newInvitation(String account) {
        String code = Tokens.next();
        invitations.add(new Invitation(
                Tokens.digest(code),
                account,
                clock.instant().plus(Invitation.LIFE).truncatedTo(ChronoUnit.MILLIS)));
        return code;
    }

    /** The open invitation of this code. */
    public Optional<Invitation> find(String code) {
        return Tokens.isToken(code)
                ? invitations
                        .find(Tokens.digest(code))
                        .filter(open -> !open.hasLapsed(clock.instant()))
                        .filter(open -> !open.isForFirstAdministrator() || !hasAdministrator())
                : Optional.empty();
    }

    /** The name of the account that this invitation is for. */
    public Optional<String> nameFor(Invitation invitation) {
        return accounts.find(invitation.account()).map(Account::name);
    }

    /** Uses a set-up link: makes the first administrator. */
    public Answer setUp(String code, String name, String password) {
        String normalised = ComingIn.normalised(name);
        if (!Account.isName(normalised)) {
            return new Refused(Reason.NAME_NOT_FIT);
        }
        if (accounts.named(normalised).isPresent()) {
            return new Refused(Reason.NAME_TAKEN);
        }
        Optional<Invitation> invitation = find(code).filter(Invitation::isForFirstAdministrator);
        if (invitation.isEmpty() || !invitations.use(invitation.get().id())) {
            return new Refused(Reason.INVITATION_USED);
        }
        Account account = Account.named(RandomId.next(), normalised, Set.of(Role.ADMINISTRATOR.wireName()))
                .withPassword(passwords.hash(password), now());
        if (!accounts.add(account)) {
            return new Refused(Reason.NAME_TAKEN);
        }
        trail.note(DOOR, "first-administrator", account.id());
        return new Welcome(comingIn.begin(account));
    }

    /** Uses an invitation: the person's own password. */
    public Answer enrol(String code, String password) {
        Optional<Invitation> invitation = find(code).filter(open -> !open.isForFirstAdministrator());
        if (invitation.isEmpty() || !invitations.use(invitation.get().id())) {
            return new Refused(Reason.INVITATION_USED);
        }
        String hash = passwords.hash(password);
        Instant now = now();
        return accounts.change(invitation.get().account(), account -> account.withPassword(hash, now))
                .<Answer>map(account -> {
                    trail.note(account.id(), "password-chosen", account.id());
                    return new Welcome(comingIn.begin(account));
                })
                .orElse(new Refused(Reason.NO_SUCH_ACCOUNT));
    }

    public Answer grant(String by, String account, Set<String> roles) {
        Set<String> granted = known(roles);
        if (!granted.contains(Role.ADMINISTRATOR.wireName()) && isLastAdministrator(account)) {
            return new Refused(Reason.LAST_ADMINISTRATOR);
        }
        return changed(
                by,
                "roles " + String.join(",", granted.stream().sorted().toList()),
                account,
                a -> a.withRoles(granted));
    }

    public Answer open(String by, String account, boolean open) {
        if (!open && isLastAdministrator(account)) {
            return new Refused(Reason.LAST_ADMINISTRATOR);
        }
        return changed(by, open ? "account-opened" : "account-closed", account, a -> a.opened(open, now()));
    }

    private Answer changed(String by, String what, String account, UnaryOperator<Account> change) {
        if (accounts.change(account, change).isEmpty()) {
            return new Refused(Reason.NO_SUCH_ACCOUNT);
        }
        trail.note(by, what, account);
        return new Changed();
    }

    private boolean isLastAdministrator(String id) {
        return accounts.all().stream()
                .filter(account -> account.isReady() && account.has(Role.ADMINISTRATOR))
                .map(Account::id)
                .collect(Collectors.toSet())
                .equals(Set.of(id));
    }

    private static Set<String> known(Set<String> roles) {
        return roles.stream().filter(Role.names()::contains).collect(Collectors.toUnmodifiableSet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
