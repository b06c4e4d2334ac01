package org.vestka.gateway.people.web;

import java.util.function.Supplier;

/** Where people reach the desk, for links that are given to them. */
public final class DeskAddress {

    private final Supplier<String> base;

    /** @param base such as {@code https://desk.example.invalid}, without a slash at its end */
    public DeskAddress(Supplier<String> base) {
        this.base = base;
    }

    String of(String path) {
        return base.get() + path;
    }
}
