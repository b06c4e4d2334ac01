package org.vestka.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation points to is there: a page that leads nowhere is worse than none. */
class LinksTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules", "var");

    @TempDir
    private Path folder;

    @Test
    void every_link_of_the_documentation_leads_somewhere() throws IOException {
        List<Path> pages = pages(ROOT);
        assertThat(pages).isNotEmpty();
        assertThat(pages.stream().flatMap(page -> dead(page).stream())).isEmpty();
    }

    @Test
    void a_dead_link_is_found() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.md"),
                "[here](page.md), [there](gone.md#part), [afar](https://example.invalid/) and ![seen](seen.png)");

        assertThat(dead(page)).containsExactly(page + " → gone.md", page + " → seen.png");
    }

    private static List<String> dead(Path page) {
        try {
            return LINK.matcher(Files.readString(page))
                    .results()
                    .map((MatchResult link) -> link.group(1))
                    .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                    .filter(target -> !Files.exists(page.resolveSibling(target)))
                    .map(target -> page + " → " + target)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> pages(Path root) throws IOException {
        List<Path> pages = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    pages.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return pages;
    }
}
