package org.vestka.letter.correspondence;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.correspondence.Fault.Field;
import org.vestka.letter.correspondence.Fault.Kind;
import org.vestka.platform.openpgp.KeyReading;
import org.vestka.platform.openpgp.RecipientKey;

/** A writer's OpenPGP key for mails: looked at when it is given, so that they hear at once what is wrong with it. */
final class MailKey {

    private MailKey() {}

    /**
     * What is wrong with a key, or empty when mails can be encrypted with it.
     *
     * @param email the address that it was left with, or null
     */
    static Optional<Fault> fault(String key, @Nullable String email, Instant now) {
        if (email == null) {
            return Optional.of(Fault.of(Field.KEY, Kind.NO_ADDRESS_FOR_IT));
        }
        return switch (RecipientKey.read(key, now)) {
            case KeyReading.Usable usable -> Optional.empty();
            case KeyReading.Refused(KeyReading.Reason reason) ->
                Optional.of(
                        switch (reason) {
                            case TOO_LONG -> Fault.of(Field.KEY, Kind.KEY_TOO_LONG, RecipientKey.LONGEST, key.length());
                            case NOT_A_KEY -> Fault.of(Field.KEY, Kind.NOT_A_KEY);
                            case SECRET -> Fault.of(Field.KEY, Kind.SECRET_KEY);
                            case EXPIRED -> Fault.of(Field.KEY, Kind.EXPIRED_KEY);
                            case NO_ENCRYPTION -> Fault.of(Field.KEY, Kind.NO_ENCRYPTION);
                        });
        };
    }
}
