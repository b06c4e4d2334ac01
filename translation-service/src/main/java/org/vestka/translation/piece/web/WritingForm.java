package org.vestka.translation.piece.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.translation.piece.Translating.Typed;

/** What a translator or a second reader typed. */
record WritingForm(
        @Nullable @Size(max = 20_000) String text,
        @Nullable @Size(max = 80) String penName,
        @Nullable @Pattern(regexp = "[a-z]{2,3}") String into,
        @Nullable @Size(max = 2_000) String note) {

    /** A piece cannot be done without a text, and a letter not without a name under it. */
    boolean isWhole(boolean needsPenName) {
        return isThere(text) && (!needsPenName || isThere(penName));
    }

    Typed typed(String otherwiseInto) {
        return new Typed(
                text == null ? "" : text,
                Optional.ofNullable(penName).map(String::strip).filter(name -> !name.isEmpty()),
                into == null ? otherwiseInto : into);
    }

    private static boolean isThere(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }

    /** Says nothing of what was typed. */
    @Override
    public String toString() {
        return "WritingForm[hidden]";
    }
}
