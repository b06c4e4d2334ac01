package org.vestka.translation.piece.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.platform.identity.web.DeskRules;
import org.vestka.platform.identity.web.InternalRules;

/** Who may come to the translators' desk. What each may do there, the pages and the pieces decide. */
@Configuration(proxyBeanMethods = false)
class TranslationRules {

    @Bean
    DeskRules translationDeskRules() {
        return DeskRules.none()
                .allow("/desk/translations", "translator", "proofreader", "coordinator")
                .allow("/desk/translations/**", "translator", "proofreader");
    }

    @Bean
    InternalRules translationInternalRules() {
        return InternalRules.none().allow("/internal/desk-counts", "door-desk");
    }
}
