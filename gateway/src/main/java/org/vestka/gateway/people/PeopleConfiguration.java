package org.vestka.gateway.people;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.vestka.gateway.audit.Trail;
import org.vestka.gateway.people.mongo.MongoAccounts;
import org.vestka.gateway.people.mongo.MongoInvitations;
import org.vestka.gateway.people.mongo.MongoSessions;
import org.vestka.gateway.people.web.DeskAddress;
import org.vestka.gateway.people.web.DeskEntrance;
import org.vestka.gateway.people.web.FirstAdministrator;
import org.vestka.gateway.people.web.PeoplePages;
import org.vestka.gateway.people.web.SessionCookie;
import org.vestka.gateway.people.web.SignInPages;

/** Accounts, sessions and invitations, and their pages. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import({SignInPages.class, PeoplePages.class, FirstAdministrator.class})
public class PeopleConfiguration {

    private final Clock clock = Clock.systemUTC();

    @Bean
    Accounts accounts(MongoTemplate store) {
        return new MongoAccounts(store);
    }

    @Bean
    Sessions sessions(MongoTemplate store) {
        return new MongoSessions(store);
    }

    @Bean
    Invitations invitations(MongoTemplate store) {
        return new MongoInvitations(store);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    ComingIn comingIn(Accounts accounts, Sessions sessions, Passwords passwords, Trail trail) {
        return new ComingIn(accounts, sessions, passwords, trail, clock);
    }

    @Bean
    Inviting inviting(Accounts accounts, Invitations invitations, Passwords passwords, ComingIn comingIn, Trail trail) {
        return new Inviting(accounts, invitations, passwords, comingIn, trail, clock);
    }

    @Bean
    SessionCookie sessionCookie(ComingIn comingIn) {
        return new SessionCookie(comingIn);
    }

    @Bean
    DeskEntrance deskEntrance(Trail trail) {
        return new DeskEntrance(trail);
    }

    @Bean
    DeskAddress deskAddress(Environment environment) {
        String configured = environment.getProperty("vestka.door.address", "");
        return new DeskAddress(() -> configured.isBlank()
                ? "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")
                : configured);
    }

    @Bean
    SchedulingConfigurer forgetting(Sessions sessions, Invitations invitations) {
        return tasks -> tasks.addFixedDelayTask(
                () -> {
                    sessions.forgetOver(clock.instant());
                    invitations.forgetLapsed(clock.instant());
                },
                Duration.ofMinutes(10));
    }
}
