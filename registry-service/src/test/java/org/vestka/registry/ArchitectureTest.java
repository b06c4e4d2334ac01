package org.vestka.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vestka.platform.testing.shape.ServiceShape;
import org.vestka.registry.prisoners.DeskSearch;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theShapeOfAService() {
        return ServiceShape.of("org.vestka.registry").tests();
    }

    @Test
    void onlyTheRegistrarsPagesHaveAWayToTheSearchThatFindsHiddenPeople() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..registry.prisoners..", "..registry.directory.messaging..")
                .and()
                .doNotHaveSimpleName("RegistryConfiguration")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DeskSearch.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.vestka.registry"));
    }
}
