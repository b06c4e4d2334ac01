package org.vestka.gateway.home;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.vestka.platform.identity.ServiceCalls;

/** The desk's home. */
@Configuration(proxyBeanMethods = false)
@Import(HomePage.class)
public class HomeConfiguration {

    @Bean
    Counts counts(ServiceCalls calls, CircuitBreakerRegistry breakers) {
        return new Counts(calls, breakers);
    }
}
