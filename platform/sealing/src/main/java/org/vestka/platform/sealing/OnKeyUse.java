package org.vestka.platform.sealing;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Looks the use up in {@code vestka.keys.holds}. */
final class OnKeyUse extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, ?> annotation =
                Objects.requireNonNull(metadata.getAnnotationAttributes(ConditionalOnKeyUse.class.getName()));
        KeyUse use = (KeyUse) Objects.requireNonNull(annotation.get("value"));
        Set<KeyUse> holds = Binder.get(context.getEnvironment())
                .bind("vestka.keys.holds", Bindable.setOf(KeyUse.class))
                .orElse(Set.of());
        return new ConditionOutcome(
                holds.contains(use), ConditionMessage.of("vestka.keys.holds is " + holds + ", asked for " + use));
    }
}
