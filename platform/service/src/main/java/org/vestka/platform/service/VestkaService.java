package org.vestka.platform.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Marks the application class of a service. It names the auto-configurations one by one
 * ({@code META-INF/spring/org.vestka.platform.service.VestkaService.imports}) instead of taking whatever lies on the
 * class path: in standalone all services share one class path, and a service must be the same there as alone. What only one service needs it
 * imports itself with {@link ImportAutoConfiguration}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootConfiguration
@AutoConfigurationPackage
@ImportAutoConfiguration
public @interface VestkaService {}
