package org.vestka.platform.identity.web;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.TokenReader;

/**
 * The one security chain of every service: stateless, and nothing but health and figures is answered without a token.
 * Sessions, cookies and headers are the doors' business.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnMissingBean(SecurityFilterChain.class)
public class ServiceSecurity {

    @Bean
    SecurityFilterChain serviceSecurityChain(
            HttpSecurity http,
            TokenReader tokens,
            ObjectProvider<DeskRules> deskRules,
            ObjectProvider<InternalRules> internalRules) {
        List<DeskRules.Rule> desk = deskRules
                .orderedStream()
                .flatMap(rules -> rules.rules().stream())
                .toList();
        List<InternalRules.Rule> internal = internalRules
                .orderedStream()
                .flatMap(rules -> rules.rules().stream())
                .toList();
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers("/actuator/health", "/actuator/health/**", "/actuator/prometheus")
                            .permitAll();
                    desk.forEach(rule -> requests.requestMatchers(rule.pattern())
                            .access(when(caller ->
                                    caller.isDesk() && rule.roles().stream().anyMatch(caller::has))));
                    internal.forEach(rule -> requests.requestMatchers(rule.pattern())
                            .access(when(caller ->
                                    caller.isService() && rule.services().contains(caller.issuer()))));
                    requests.requestMatchers("/desk", "/desk/**", "/internal/**", "/actuator/**")
                            .denyAll();
                    requests.anyRequest().access(when(Caller::isBrowser));
                })
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(
                        request -> new ProviderManager(new TokenAuthentication(tokens))))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> when(Predicate<Caller> condition) {
        return (authentication, request) -> new AuthorizationDecision(
                authentication.get() instanceof CallerAuthentication known && condition.test(known.caller()));
    }
}
