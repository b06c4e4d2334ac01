package org.vestka.letter.correspondence;

import java.util.List;

/**
 * Something about what was typed that must be mended before it can be sent. The words for it are
 * {@code letter.fault.<kind>}, which say what would be right.
 *
 * @param field of the form
 * @param details to be put into the words, such as the length allowed and the length typed; shown to the writer only
 */
public record Fault(Field field, Kind kind, List<Object> details) {

    public Fault {
        details = List.copyOf(details);
    }

    public static Fault of(Field field, Kind kind, Object... details) {
        return new Fault(field, kind, List.of(details));
    }

    /** The fields that a writer fills. */
    public enum Field {
        TEXT("text"),
        PEN_NAME("penName"),
        LANGUAGE("language"),
        EMAIL("email"),
        PICTURE("picture"),
        KEY("key");

        private final String formName;

        Field(String formName) {
            this.formName = formName;
        }

        /** The name of the field in the form. */
        public String formName() {
            return formName;
        }
    }

    /** What may be wrong. */
    public enum Kind {
        EMPTY("empty"),
        /** Details: characters allowed, characters typed. */
        TOO_LONG("too-long"),
        UNPRINTABLE("unprintable"),
        /** Details: some of the words in which letters of two alphabets are mixed. */
        MIXED_SCRIPTS("mixed-scripts"),
        UNKNOWN_LANGUAGE("unknown-language"),
        NO_ADDRESS("no-address"),
        OWN_ADDRESS("own-address"),
        RECEIPT_CODE("receipt-code"),
        NOT_TAKEN("not-taken"),
        /** A key without an address to write to. */
        NO_ADDRESS_FOR_IT("no-address-for-it"),
        /** Details: characters allowed, characters typed. */
        KEY_TOO_LONG("key-too-long"),
        NOT_A_KEY("not-a-key"),
        SECRET_KEY("secret-key"),
        EXPIRED_KEY("expired-key"),
        NO_ENCRYPTION("no-encryption");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As it stands in message keys. */
        public String code() {
            return code;
        }
    }
}
