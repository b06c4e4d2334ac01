package org.vestka.platform.sealing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Makes a bean only in a process whose {@code vestka.keys.holds} lists the use. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnKeyUse.class)
@interface ConditionalOnKeyUse {
    KeyUse value();
}
