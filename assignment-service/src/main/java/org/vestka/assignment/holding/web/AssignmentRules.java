package org.vestka.assignment.holding.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.platform.identity.web.DeskRules;

/** Who may see the desk's page of this service. */
@Configuration(proxyBeanMethods = false)
class AssignmentRules {

    @Bean
    DeskRules assignmentDeskRules() {
        return DeskRules.none().allow("/desk/assignments", "coordinator", "administrator");
    }
}
