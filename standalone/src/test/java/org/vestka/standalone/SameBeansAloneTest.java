package org.vestka.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In standalone every application sees the libraries of all. Each must all the same be made of exactly the beans that it
 * has alone, on the class path of its own jar.
 */
class SameBeansAloneTest {
    /**
     * Shells that Spring Boot adds when Reactor or Gson are there: the doors have neither alone. Nothing in a door is
     * reactive, and no bean of Gson is made.
     */
    private static final List<String> HARMLESS = List.of(
            "org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration$ReactiveHealthContributorRegistryConfiguration",
            "org.springframework.boot.http.converter.autoconfigure.GsonHttpMessageConvertersConfiguration",
            "reactiveHealthContributorRegistry");

    /** Spring Integration adds it where a JSON path library is, and that is only among the libraries of tests. */
    private static final String OF_THE_TESTS = "jsonPath";

    @TempDir
    static Path directory;

    @BeforeAll
    static void leaveLoggingAsItIs() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    static Stream<Room> rooms() {
        return House.rooms().stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomIsMadeOfTheSameBeansHereAsAlone(Room room) throws Exception {
        var together = BeanDefinitions.of(room.application().getName(), room.settings(), arguments());
        var alone = alone(room);

        assertThat(alone).as("beans of %s alone", room.name()).hasSizeGreaterThan(20);
        assertThat(differences(alone, together)).isEmpty();
    }

    private static List<String> differences(Map<String, String> alone, Map<String, String> together) {
        var names = new TreeSet<>(alone.keySet());
        names.addAll(together.keySet());
        HARMLESS.forEach(names::remove);
        return names.stream()
                .filter(name -> !name.equals(OF_THE_TESTS))
                .filter(name -> !Objects.equals(alone.get(name), together.get(name)))
                .map(name -> name + ": alone " + alone.get(name) + ", together " + together.get(name))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> alone(Room room) throws Exception {
        var before = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(classPathAlone(room), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            return (Map<String, String>) loader.loadClass(BeanDefinitions.class.getName())
                    .getMethod("of", String.class, String.class, String[].class)
                    .invoke(null, room.application().getName(), room.settings(), arguments());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** The room's own classes and the libraries that its runnable jar lists; and this test's, for reading. */
    private static URL[] classPathAlone(Room room) throws Exception {
        var own = location(room.application());
        var libraries = librariesOf(runnableJar(own));
        var classPath = new ArrayList<URL>(List.of(
                own.toUri().toURL(), location(BeanDefinitions.class).toUri().toURL()));
        var here =
                new ArrayList<>(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList());
        // Exactly this version first; of a few libraries, another module asks for a newer one.
        for (var sameness : List.<UnaryOperator<String>>of(name -> name, SameBeansAloneTest::artifact)) {
            for (var library : List.copyOf(libraries)) {
                var found = here.stream()
                        .filter(entry ->
                                sameness.apply(entry.getFileName().toString()).equals(sameness.apply(library)))
                        .findFirst();
                if (found.isPresent()) {
                    libraries.remove(library);
                    here.remove(found.get());
                    classPath.add(found.get().toUri().toURL());
                }
            }
        }
        assertThat(libraries)
                .as("libraries of %s that are not here", room.name())
                .isEmpty();
        return classPath.toArray(URL[]::new);
    }

    private static List<String> librariesOf(Path runnableJar) throws IOException {
        try (var jar = new JarFile(runnableJar.toFile());
                var index = jar.getInputStream(jar.getEntry("BOOT-INF/classpath.idx"))) {
            return new ArrayList<>(new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(line.lastIndexOf('/') + 1, line.lastIndexOf('"')))
                    // What unpacks the jar is put in by the packaging and belongs to no application.
                    .filter(library -> !library.startsWith("spring-boot-jarmode-tools"))
                    .toList());
        }
    }

    /** A jar's name without its version. */
    private static String artifact(String jar) {
        return jar.replaceFirst("-[0-9].*", "");
    }

    /** Beside the room's own jar, as the build puts it there. */
    private static Path runnableJar(Path own) {
        assertThat(own.toString())
                .as("the room's jar: this test runs after the packaging of the others, with ./mvnw verify")
                .endsWith(".jar");
        var runnable = own.resolveSibling(own.getFileName().toString().replace(".jar", "-exec.jar"));
        assertThat(Files.exists(runnable)).as("%s", runnable).isTrue();
        return runnable;
    }

    private static Path location(Class<?> type) throws Exception {
        URI location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        return Path.of(location);
    }

    private static String[] arguments() {
        return new String[] {
            "--vestka.keys.directory=" + directory.resolve("keys"),
            "--vestka.data.directory=" + directory.resolve("data")
        };
    }
}
