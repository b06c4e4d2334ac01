package org.vestka.dispatch;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vestka.platform.testing.shape.ServiceShape;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theShapeOfAService() {
        return ServiceShape.of("org.vestka.dispatch").tests();
    }
}
