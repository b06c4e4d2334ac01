package org.vestka.platform.service;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts an application of the house, alone in its process or beside others in standalone. */
public final class VestkaApplication {

    private VestkaApplication() {}

    /**
     * Prepares an application with the settings that all share ({@code application-platform.yml}) and its own.
     *
     * @param application the class marked {@link VestkaService}
     * @param room names its settings, {@code application-<room>.yml}: file names differ so that all of them can lie on one class path
     */
    public static SpringApplicationBuilder of(Class<?> application, String room) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=application-platform,application-" + room);
    }

    /** Starts it in this process; returns when it is ready to be asked. */
    public static ConfigurableApplicationContext run(Class<?> application, String room, String... arguments) {
        return of(application, room).run(arguments);
    }
}
