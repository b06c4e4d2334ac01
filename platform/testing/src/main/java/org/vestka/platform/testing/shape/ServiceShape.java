package org.vestka.platform.testing.shape;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;

/**
 * The shape of a service, a rule each: by feature, the domain at the feature's root in plain Java, technology in packages
 * beneath it. A service runs them as tests:
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; the_shape_of_a_service() {
 *     return ServiceShape.of("org.vestka.letter").tests();
 * }
 * </pre>
 */
public final class ServiceShape {

    private static final String[] TECHNOLOGY = {
        "org.springframework..",
        "jakarta..",
        "com.mongodb..",
        "org.bson..",
        "com.fasterxml.jackson..",
        "tools.jackson..",
        "org.apache.kafka..",
        "com.google.crypto.tink..",
        "org.thymeleaf..",
        "io.github.resilience4j..",
        "io.micrometer..",
        "org.vestka.platform.messaging..",
        "org.vestka.platform.web..",
        "org.vestka.platform.identity..",
        "org.vestka.platform.service.."
    };
    private static final Set<String> LAYERS = Set.of(
            "controller",
            "controllers",
            "dao",
            "dto",
            "dtos",
            "entities",
            "entity",
            "model",
            "models",
            "repositories",
            "repository",
            "service",
            "services",
            "util",
            "utils",
            "helper",
            "helpers",
            "common",
            "impl");
    private static final String SAYS_NOTHING = ".*(Util|Utils|Utility|Manager|Helper|Helpers|Impl|DTO|Dto)";

    private final String root;

    private ServiceShape(String root) {
        this.root = root;
    }

    /** @param root the package of the service, such as {@code org.vestka.letter}; features are the packages in it */
    public static ServiceShape of(String root) {
        return new ServiceShape(root);
    }

    /** Every rule as a test, over the classes of the service without its tests. */
    public Stream<DynamicTest> tests() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }

    /** The rules by what they say. */
    public Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "the domain is plain Java",
                noClasses()
                        .that(areOfTheDomain())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(TECHNOLOGY)
                        .allowEmptyShould(true));
        rules.put(
                "the domain does not know the technology beneath it",
                noClasses()
                        .that(areOfTheDomain())
                        .should()
                        .dependOnClassesThat(areTechnology())
                        .allowEmptyShould(true));
        rules.put(
                "pages do not reach into the store",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".*.web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(root + ".*.mongo..", "com.mongodb..", "org.bson..")
                        .allowEmptyShould(true));
        rules.put(
                "what is stored and said does not know of pages",
                noClasses()
                        .that()
                        .resideInAnyPackage(root + ".*.mongo..", root + ".*.messaging..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".*.web..")
                        .allowEmptyShould(true));
        rules.put(
                "features are free of cycles",
                slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true));
        rules.put(
                "no name says nothing",
                noClasses().should().haveNameMatching(SAYS_NOTHING).allowEmptyShould(true));
        rules.put("no package is a layer", noClasses().should(resideInALayer()).allowEmptyShould(true));
        rules.put(
                "events are sealed families of records named as past facts",
                classes()
                        .that(areFamiliesOfEvents())
                        .should(beSealedOverRecords())
                        .allowEmptyShould(true));
        rules.put(
                "every package is null-marked",
                classes().should(resideInANullMarkedPackage()).allowEmptyShould(true));
        rules.put(
                "nothing is injected into fields",
                noFields()
                        .should()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                        .allowEmptyShould(true));
        return rules;
    }

    private DescribedPredicate<JavaClass> areOfTheDomain() {
        Pattern feature = Pattern.compile(Pattern.quote(root) + "\\.[a-z0-9]+");
        return describe(
                "are of the domain (in the package of a feature itself)",
                type -> feature.matcher(type.getPackageName()).matches());
    }

    private DescribedPredicate<JavaClass> areTechnology() {
        Pattern beneath = Pattern.compile(Pattern.quote(root) + "\\.[a-z0-9]+\\.(web|mongo|messaging)(\\..*)?");
        return describe(
                "are of web, mongo or messaging",
                type -> beneath.matcher(type.getPackageName()).matches());
    }

    private static DescribedPredicate<JavaClass> areFamiliesOfEvents() {
        return describe(
                "are interfaces named *Event",
                type -> type.isInterface() && type.getSimpleName().endsWith("Event"));
    }

    private static ArchCondition<JavaClass> beSealedOverRecords() {
        return new ArchCondition<>("be sealed, over records without the suffix Event") {
            @Override
            public void check(JavaClass family, ConditionEvents events) {
                Class<?> type = family.reflect();
                boolean good = type.isSealed()
                        && Stream.of(type.getPermittedSubclasses())
                                .allMatch(one ->
                                        (one.isRecord() && !one.getSimpleName().endsWith("Event"))
                                                || (one.isInterface() && one.isSealed()));
                events.add(new SimpleConditionEvent(
                        family, good, family.getName() + (good ? " is" : " is not") + " a sealed family of records"));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInALayer() {
        return new ArchCondition<>("reside in a package that is a layer") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean layer = Stream.of(type.getPackageName().split("\\.")).anyMatch(LAYERS::contains);
                events.add(new SimpleConditionEvent(type, layer, type.getName() + " resides in a layer"));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().tryGetPackageInfo().isPresent()
                        && type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, "the package of " + type.getName() + " is not marked @NullMarked"));
            }
        };
    }
}
