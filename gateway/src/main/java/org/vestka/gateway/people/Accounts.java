package org.vestka.gateway.people;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The accounts of the desk. An organisation has tens of them, not thousands. */
public interface Accounts {

    Optional<Account> find(String id);

    Optional<Account> named(String name);

    /** All of them by name, 500 at most. */
    List<Account> all();

    /** False when another account has this name. */
    boolean add(Account account);

    /** Changes the account as it then is, and gives it back; the change may be tried several times. Empty when it is gone. */
    Optional<Account> change(String id, UnaryOperator<Account> change);
}
