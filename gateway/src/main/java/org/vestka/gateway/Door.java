package org.vestka.gateway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.vestka.gateway.door.DoorConfiguration;
import org.vestka.gateway.routing.RoutingConfiguration;

/**
 * Marks the application class of a door. A door stands on few things, named one by one
 * ({@code META-INF/spring/org.vestka.gateway.Door.imports}): it holds no key but its own, and reads no topic.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootConfiguration
@ImportAutoConfiguration
@Import({DoorConfiguration.class, RoutingConfiguration.class})
public @interface Door {}
