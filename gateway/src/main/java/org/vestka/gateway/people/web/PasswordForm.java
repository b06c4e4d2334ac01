package org.vestka.gateway.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.vestka.gateway.people.Passwords;

/**
 * A password that someone chooses, and the name where that is chosen too.
 *
 * @param code of the invitation
 * @param name with which to sign in; null where the account has one
 * @param password to be
 * @param again the same once more
 */
record PasswordForm(
        @Nullable String code,
        @Nullable @Size(max = 40) String name,

        @NotBlank @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) @Nullable
        String password,

        @Nullable String again) {

    static PasswordForm with(String code) {
        return new PasswordForm(code, null, null, null);
    }

    /** True when it is not as it must be; the errors then say where. */
    boolean isWrong(BindingResult errors) {
        if (!errors.hasFieldErrors("password") && password != null && !password.equals(again)) {
            errors.rejectValue("again", "people.password.different");
        }
        return errors.hasErrors();
    }
}
