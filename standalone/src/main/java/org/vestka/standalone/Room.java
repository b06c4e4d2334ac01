package org.vestka.standalone;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * One application of the house, started here as it would start alone.
 *
 * @param name as tokens, consumer groups and neighbours know it
 * @param usualPort where it listens when no {@linkplain Place#portShift shift} is asked for
 * @param application its class
 * @param settings the names of its settings files, as its own {@code main} gives them to {@code spring.config.name}
 */
record Room(String name, int usualPort, Class<?> application, String settings) {

    static Room service(String name, int usualPort, Class<?> application, String room) {
        return new Room(name, usualPort, application, "application-platform,application-" + room);
    }

    static Room door(String name, int usualPort, Class<?> application) {
        return new Room(name, usualPort, application, "application-" + name);
    }

    SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=" + settings);
    }
}
