package org.vestka.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.vestka.platform.identity.Caller;

/** The places that the head of a page leads to; a file of the shell, because a page leads to those of other services. */
final class Navigation {

    private final List<Place> places;

    /**
     * @param door where it is shown, {@code public} or {@code desk}
     * @param path also the key of its words: {@code shell.nav.desk.letters}
     * @param roles who is shown it; empty means everyone
     */
    record Place(String door, String path, Set<String> roles) {

        String key() {
            return "shell.nav" + path.replace('/', '.').replaceAll("\\.$", ".home");
        }
    }

    private Navigation(List<Place> places) {
        this.places = places;
    }

    static Navigation read() {
        try {
            String lines = new ClassPathResource("shell/navigation.txt", Navigation.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8);
            return new Navigation(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .map(words -> new Place(
                            words[0], words[1], Set.copyOf(Arrays.asList(words).subList(2, words.length))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Place> at(String door) {
        return places.stream().filter(place -> place.door().equals(door)).toList();
    }

    List<Place> atDeskFor(Caller caller) {
        return at("desk").stream()
                .filter(place ->
                        place.roles().isEmpty() || place.roles().stream().anyMatch(caller::has))
                .toList();
    }
}
