package org.vestka.assignment;

import org.springframework.context.annotation.ComponentScan;
import org.vestka.platform.service.VestkaApplication;
import org.vestka.platform.service.VestkaService;

/** The assignment-service: the fair draw and the places that are held for writers. */
@VestkaService
@ComponentScan
public class AssignmentServiceApplication {

    public static void main(String[] arguments) {
        VestkaApplication.run(AssignmentServiceApplication.class, "assignment", arguments);
    }
}
