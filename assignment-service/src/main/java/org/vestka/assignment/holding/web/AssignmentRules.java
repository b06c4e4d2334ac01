package org.vestka.assignment.holding.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.platform.identity.web.DeskRules;
import org.vestka.platform.identity.web.InternalRules;

/** Who may see the desk's pages of this service, and what other services may ask. */
@Configuration(proxyBeanMethods = false)
class AssignmentRules {

    @Bean
    DeskRules assignmentDeskRules() {
        return DeskRules.none()
                .allow("/desk/assignments", "coordinator", "administrator")
                .allow("/desk/assignments/guardians/**", "coordinator");
    }

    @Bean
    InternalRules assignmentInternalRules() {
        return InternalRules.none()
                .allow("/internal/contacts/**", "mailer")
                .allow("/internal/desk-counts", "door-desk");
    }
}
