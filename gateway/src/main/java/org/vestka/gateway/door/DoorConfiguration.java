package org.vestka.gateway.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.util.unit.DataSize;
import org.vestka.gateway.door.Visits.KnownPeople;

/** What both doors do with every request before it goes anywhere. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(AssetPages.class)
public class DoorConfiguration {

    @Bean
    FormKey formKey(Environment environment) {
        return FormKey.openOrMake(
                Path.of(environment.getRequiredProperty("vestka.keys.directory")),
                environment.getRequiredProperty("spring.application.name"));
    }

    @Bean
    FilterRegistrationBean<DoorHeaders> doorHeaders() {
        FilterRegistrationBean<DoorHeaders> headers = first(new DoorHeaders(), 0);
        headers.setDispatcherTypes(DispatcherType.REQUEST);
        return headers;
    }

    /** Lets an encoded slash in so far that the firewall refuses it, and not the connector, which knows no headers. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return tomcat -> tomcat.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    @Bean
    FilterRegistrationBean<LargestRequest> largestRequest(Environment environment) {
        long most = environment
                .getRequiredProperty("vestka.door.largest-request", DataSize.class)
                .toBytes();
        // Behind the security chain, so that the page about it knows the reader's language.
        FilterRegistrationBean<LargestRequest> largest = new FilterRegistrationBean<>(new LargestRequest(most));
        largest.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return largest;
    }

    @Bean
    SecurityFilterChain doorChain(
            HttpSecurity http,
            Environment environment,
            FormKey forms,
            ObjectProvider<KnownPeople> people,
            ObjectProvider<Entrance> entrances) {
        KnownPeople known = people.getIfAvailable(() -> request -> Optional.empty());
        Visits visits = new Visits(environment.getRequiredProperty("spring.application.name"), forms, known);
        http.securityMatcher(request -> !request.getRequestURI().startsWith("/assets/"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(visits, AuthorizationFilter.class)
                .addFilterBefore(new LanguageChoice(), Visits.class);
        Entrance entrance = entrances.getIfAvailable(() -> Entrance.OPEN);
        entrance.guard(http);
        return http.build();
    }

    /** Who is let in where; the public door is open to all. */
    @FunctionalInterface
    public interface Entrance {

        Entrance OPEN = http ->
                http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());

        void guard(HttpSecurity http);
    }

    private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
        FilterRegistrationBean<F> registered = new FilterRegistrationBean<>(filter);
        registered.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registered;
    }
}
