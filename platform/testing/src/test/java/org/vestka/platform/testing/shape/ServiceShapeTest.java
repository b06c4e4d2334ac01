package org.vestka.platform.testing.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule is seen to fail once: a violation is planted for each under {@code org.vestka.planted}. */
class ServiceShapeTest {

    private static final String[] PLANTED = {
        "technology | the domain is plain Java | Component",
        "beneath | the domain does not know the technology beneath it | BreadPages",
        "reaching | pages do not reach into the store | MongoBreads",
        "upwards | what is stored and said does not know of pages | BreadForm",
        "cycles | features are free of cycles | Cycle detected",
        "names | no name says nothing | BreadHelper",
        "layers | no package is a layer | resides in a layer",
        "openfamily | events are sealed families of records named as past facts | is not a sealed family",
        "classes | events are sealed families of records named as past facts | is not a sealed family",
        "unmarked | every package is null-marked | is not marked",
        "injected | nothing is injected into fields | breads"
    };

    @TestFactory
    Stream<DynamicTest> a_planted_violation_is_found() {
        return Arrays.stream(PLANTED)
                .map(line -> line.split(" \\| "))
                .map(planted -> dynamicTest(planted[1] + " (" + planted[0] + ")", () -> {
                    String root = "org.vestka.planted." + planted[0];
                    var rule =
                            Objects.requireNonNull(ServiceShape.of(root).rules().get(planted[1]));
                    assertThatThrownBy(() -> rule.check(new ClassFileImporter().importPackages(root)))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining(planted[2]);
                }));
    }

    @Test
    void no_rule_is_without_a_planted_violation() {
        Set<String> rules = new HashSet<>(ServiceShape.of("any").rules().keySet());
        Arrays.stream(PLANTED).forEach(line -> rules.remove(line.split(" \\| ")[1]));
        assertThat(rules).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> a_service_of_good_shape_passes() {
        String root = "org.vestka.planted.good";
        var classes = new ClassFileImporter().importPackages(root);
        assertThat(classes).isNotEmpty();
        return ServiceShape.of(root).rules().entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
    }
}
