package org.vestka.letter.correspondence.web;

import java.util.Optional;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.sealing.WordCode;

/**
 * What is made for a letter before it is sent, and travels sealed in its form: a form that is sent twice brings the same
 * again, and so is one letter with one code.
 *
 * @param code the receipt code that will be shown
 * @param contactId under which an e-mail address would be kept
 */
record CarriedSecrets(WordCode code, String contactId) {

    static CarriedSecrets fresh() {
        return new CarriedSecrets(WordCode.random(), RandomId.next());
    }

    String sealed(Passes passes, String assignmentId) {
        return passes.toForm(assignmentId, code.value() + " " + contactId);
    }

    /** Empty when the form carries none, or those of another place. */
    static Optional<CarriedSecrets> opened(Passes passes, String assignmentId, String sealed) {
        return passes.form(assignmentId, sealed).map(words -> {
            int space = words.indexOf(' ');
            return new CarriedSecrets(WordCode.ofValue(words.substring(0, space)), words.substring(space + 1));
        });
    }
}
