package org.vestka.gateway;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.vestka.gateway.audit.AuditConfiguration;
import org.vestka.gateway.home.HomeConfiguration;
import org.vestka.gateway.people.PeopleConfiguration;

/** The door of the volunteers: accounts, sessions and the trail lie in its own database. */
@Door
@ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
@Import({PeopleConfiguration.class, AuditConfiguration.class, HomeConfiguration.class})
public class DeskDoorApplication {

    public static void main(String... arguments) {
        new SpringApplicationBuilder(DeskDoorApplication.class)
                .properties("spring.config.name=application-door-desk")
                .run(arguments);
    }
}
