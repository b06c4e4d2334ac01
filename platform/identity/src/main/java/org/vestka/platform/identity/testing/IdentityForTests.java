package org.vestka.platform.identity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.IdentityKey;
import org.vestka.platform.identity.IdentityTokens;
import org.vestka.platform.identity.KeyDirectory;
import org.vestka.platform.identity.Person;

/**
 * Speaks as the doors and as other services to one service under test, with real tokens:
 * {@code identity.desk("moderator").person("p-1")}.
 */
public final class IdentityForTests {

    /** The form token of every browser made here. */
    public static final String FORM = "form-token-of-a-test";

    private final String audience;

    private IdentityForTests(String audience) {
        this.audience = audience;
    }

    /** For tests of the service of this name ({@code spring.application.name}). */
    public static IdentityForTests at(String service) {
        return new IdentityForTests(service);
    }

    /** One directory of keys per JVM: that of the system property {@code vestka.keys.directory}, or a temporary one. */
    public static String keysDirectory() {
        return Keys.DIRECTORY.toString();
    }

    /** Someone at the public door. */
    public AsCaller visitor() {
        return new AsCaller(audience, Caller.DOOR_PUBLIC, Optional.empty(), Locale.ENGLISH);
    }

    /** A volunteer at the desk with these roles; "p-1" unless another person is named. */
    public AsCaller desk(String... roles) {
        return new AsCaller(
                audience,
                Caller.DOOR_DESK,
                Optional.of(new Person("p-1", new HashSet<>(Set.of(roles)))),
                Locale.ENGLISH);
    }

    /** Another service, or a door that speaks for itself. */
    public Bearer service(String name) {
        return new Minted(() -> tokensOf(name).ofService(audience));
    }

    /** Any issuer that claims this person: to show that roles count from the desk's key alone. */
    public Bearer claiming(String issuer, Person person) {
        return new Minted(() -> tokensOf(issuer).ofPerson(audience, person, Locale.ENGLISH, FORM));
    }

    private static IdentityTokens tokensOf(String issuer) {
        return new IdentityTokens(IdentityKey.openOrMake(KeyDirectory.in(Keys.DIRECTORY), issuer), Clock.systemUTC());
    }

    /** Goes with a request of MockMvc as it is, with others by {@link #headers()}. */
    public interface Bearer extends RequestPostProcessor {

        String token();

        default String bearer() {
            return "Bearer " + token();
        }

        default Consumer<HttpHeaders> headers() {
            return headers -> headers.setBearerAuth(token());
        }

        @Override
        default MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
            request.addHeader(HttpHeaders.AUTHORIZATION, bearer());
            return request;
        }
    }

    private record Minted(Supplier<String> minting) implements Bearer {
        @Override
        public String token() {
            return minting.get();
        }
    }

    /** A browser at one of the doors. */
    public record AsCaller(String audience, String door, Optional<Person> who, Locale wanted) implements Bearer {

        public AsCaller person(String id) {
            return new AsCaller(audience, door, who.map(person -> new Person(id, person.roles())), wanted);
        }

        public AsCaller language(String tag) {
            return new AsCaller(audience, door, who, Locale.forLanguageTag(tag));
        }

        @Override
        public String token() {
            IdentityTokens tokens = tokensOf(door);
            return who.map(person -> tokens.ofPerson(audience, person, wanted, FORM))
                    .orElseGet(() -> tokens.ofVisitor(audience, wanted, FORM));
        }
    }

    private static final class Keys {

        static final Path DIRECTORY = make();

        private static Path make() {
            String configured = System.getProperty("vestka.keys.directory", "");
            try {
                Path keys = configured.isBlank()
                        ? Files.createTempDirectory("vestka-keys-of-tests")
                        : Files.createDirectories(Path.of(configured));
                IdentityKey.openOrMake(KeyDirectory.in(keys), Caller.DOOR_PUBLIC);
                IdentityKey.openOrMake(KeyDirectory.in(keys), Caller.DOOR_DESK);
                return keys;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
