package org.vestka.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Makes the {@link Shell} known to templates. */
final class ShellDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NAME = "shell";

    private final MessageSource words;
    private final Assets assets;
    private final Navigation navigation = Navigation.read();
    private final boolean trial;

    ShellDialect(MessageSource words, Assets assets, boolean trial) {
        super(NAME);
        this.words = words;
        this.assets = assets;
        this.trial = trial;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return NAME.equals(name) ? new Shell(context.getLocale(), words, assets, navigation, trial) : null;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
