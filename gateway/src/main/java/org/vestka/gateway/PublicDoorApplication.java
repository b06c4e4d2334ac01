package org.vestka.gateway;

import org.springframework.boot.builder.SpringApplicationBuilder;

/** The door that faces the internet: no store, no roles, nothing to read but its own key. */
@Door
public class PublicDoorApplication {

    public static void main(String... arguments) {
        new SpringApplicationBuilder(PublicDoorApplication.class)
                .properties("spring.config.name=application-door-public")
                .run(arguments);
    }
}
