package org.vestka.platform.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.vestka.platform.identity.web.CallerArguments;
import org.vestka.platform.identity.web.ServiceSecurity;

/** Gives an application its identity key, and lets it know who asks. Its name is {@code spring.application.name}. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@Import(ServiceSecurity.class)
public class IdentityAutoConfiguration {

    private final Clock clock = Clock.systemUTC();

    @Bean
    @ConditionalOnMissingBean
    KeyDirectory keyDirectory(Environment environment) {
        KeyDirectory usual = KeyDirectory.in(Path.of(environment.getRequiredProperty("vestka.keys.directory")));
        String published = environment.getProperty("vestka.keys.public-directory", "");
        return published.isBlank() ? usual : new KeyDirectory(usual.privateKeys(), Path.of(published));
    }

    @Bean
    @ConditionalOnMissingBean
    IdentityTokens identityTokens(KeyDirectory directory, Environment environment) {
        return new IdentityTokens(IdentityKey.openOrMake(directory, name(environment)), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    PublicKeys publicKeys(KeyDirectory directory) {
        return new PublicKeys(directory, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    TokenReader tokenReader(PublicKeys keys, Environment environment) {
        return new TokenReader(name(environment), keys, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Slips slips(IdentityTokens tokens, PublicKeys keys) {
        return new Slips(tokens, keys, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceCalls serviceCalls(IdentityTokens tokens, Environment environment) {
        return new ServiceCalls(tokens, service -> environment.getProperty("vestka.neighbours." + service));
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArguments());
            }
        };
    }

    private static String name(Environment environment) {
        return environment.getRequiredProperty("spring.application.name");
    }
}
